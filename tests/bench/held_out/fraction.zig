// SPDX-License-Identifier: Apache-2.0
//
// Held out of tuning: digits of e as a large fraction of 32-bit words; products and carries of 64 bits.
const words = 24;

fn multiply(value: *[words]u32, by: u32) u32 {
    var carry: u64 = 0;
    for (value) |*word| {
        carry += @as(u64, word.*) * by;
        word.* = @truncate(carry);
        carry >>= 32;
    }
    return @truncate(carry);
}

fn divide(value: *[words]u32, by: u32) bool {
    var rest: u64 = 0;
    var any = false;
    var i: usize = words;
    while (i > 0) {
        i -= 1;
        rest = rest << 32 | value[i];
        value[i] = @truncate(rest / by);
        rest %= by;
        any = any or value[i] != 0;
    }
    return any;
}

fn add(total: *[words]u32, value: *const [words]u32) void {
    var carry: u64 = 0;
    for (total, value) |*to, from| {
        carry += @as(u64, to.*) + from;
        to.* = @truncate(carry);
        carry >>= 32;
    }
}

var term: [words]u32 = undefined;
var sum: [words]u32 = undefined;

export fn run(n: i32) i32 {
    term = @splat(0);
    sum = @splat(0);
    term[words - 1] = 0x80000000;
    sum[words - 1] = 0x80000000;
    var by: u32 = 3;
    while (divide(&term, by)) : (by += 1) add(&sum, &term);
    var out: u32 = 0;
    var i: i32 = 0;
    while (i < n) : (i += 1) out = out *% 31 +% multiply(&sum, 10);
    return @bitCast(out);
}
