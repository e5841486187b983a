// SPDX-License-Identifier: Apache-2.0
//
// Held out of tuning: rounds of a keyed hash; 64-bit rotations.
const std = @import("std");

export fn run(n: i32) i32 {
    var v = [4]u64{ 0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261, 0x7465646279746573 };
    var i: u64 = 0;
    while (i < @as(u64, @intCast(n))) : (i += 1) {
        v[3] ^= i;
        inline for (0..2) |_| {
            v[0] +%= v[1];
            v[1] = std.math.rotl(u64, v[1], 13) ^ v[0];
            v[0] = std.math.rotl(u64, v[0], 32);
            v[2] +%= v[3];
            v[3] = std.math.rotl(u64, v[3], 16) ^ v[2];
            v[0] +%= v[3];
            v[3] = std.math.rotl(u64, v[3], 21) ^ v[0];
            v[2] +%= v[1];
            v[1] = std.math.rotl(u64, v[1], 17) ^ v[2];
            v[2] = std.math.rotl(u64, v[2], 32);
        }
        v[0] ^= i;
    }
    const all = v[0] ^ v[1] ^ v[2] ^ v[3];
    return @bitCast(@as(u32, @truncate(all ^ (all >> 32))));
}
