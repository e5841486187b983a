// SPDX-License-Identifier: Apache-2.0
//! A module in Zig: the SDK's C functions and the system calls are `extern`.

extern fn printk(format: [*:0]const u8, ...) callconv(.c) void;
extern "wazi" fn SYS_k_usleep(microseconds: i32) i32;

fn isPrime(number: u32) bool {
    var divisor: u32 = 2;
    while (divisor * divisor <= number) : (divisor += 1) {
        if (number % divisor == 0) return false;
    }
    return number > 1;
}

export fn main() c_int {
    const before = SYS_k_usleep(2500);
    var found: u32 = 0;
    var number: u32 = 2;
    printk("primes:");
    while (found < 10) : (number += 1) {
        if (isPrime(number)) {
            printk(" %u", number);
            found += 1;
        }
    }
    printk("\nslept: %s\n", if (before == 0) "to the end" else "not enough");
    return 0;
}
