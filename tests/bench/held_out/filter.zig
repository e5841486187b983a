// SPDX-License-Identifier: Apache-2.0
//
// Held out of tuning: a filter over samples and its integral; f32 and f64.
export fn run(n: i32) i32 {
    var low: f32 = 0;
    var band: f32 = 0;
    var area: f64 = 0;
    var i: i32 = 0;
    while (i < n) : (i += 1) {
        const sample: f32 = @floatFromInt(@mod(i * 37, 64) - 32);
        low += 0.11 * band;
        const high = sample - low - 0.4 * band;
        band += 0.11 * high;
        area += @as(f64, low) * low / 64.0;
        if (area > 1000.0) area -= 1000.0;
    }
    return @intFromFloat(area * 256.0);
}
