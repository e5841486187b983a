// SPDX-License-Identifier: Apache-2.0
//
// Held out of tuning: sorts numbers with a heap; slices.
var items: [512]i32 = undefined;

fn sink(heap: []i32, start: usize) void {
    var at = start;
    while (2 * at + 1 < heap.len) {
        var child = 2 * at + 1;
        if (child + 1 < heap.len and heap[child] < heap[child + 1]) child += 1;
        if (heap[at] >= heap[child]) return;
        const moved = heap[at];
        heap[at] = heap[child];
        heap[child] = moved;
        at = child;
    }
}

export fn run(n: i32) i32 {
    var sum: u32 = 0;
    var round: i32 = 0;
    while (round < n) : (round += 1) {
        var seed: u32 = @intCast(round + 1);
        for (&items) |*item| {
            seed = seed *% 1664525 +% 1013904223;
            item.* = @bitCast(seed >> 4);
        }
        var start: usize = items.len / 2;
        while (start > 0) {
            start -= 1;
            sink(&items, start);
        }
        var end: usize = items.len;
        while (end > 1) {
            end -= 1;
            const top = items[0];
            items[0] = items[end];
            items[end] = top;
            sink(items[0..end], 0);
        }
        for (items) |item| sum = sum *% 31 +% @as(u32, @bitCast(item));
    }
    return @bitCast(sum);
}
