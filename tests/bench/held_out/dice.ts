// SPDX-License-Identifier: Apache-2.0
//
// Held out of tuning: a permuted congruential generator, and a number below a bound by its high half; 64-bit integers.
class Dice {
  private state: u64;
  private step: u64;

  constructor(seed: u64, stream: u64) {
    this.step = (stream << 1) | 1;
    this.state = seed + this.step;
  }

  next(): u32 {
    const old = this.state;
    this.state = old * 6364136223846793005 + this.step;
    const mixed = <u32>(((old >> 18) ^ old) >> 27);
    return rotr(mixed, <u32>(old >> 59));
  }

  below(bound: u32): u32 {
    return <u32>((<u64>this.next() * bound) >> 32);
  }
}

const faces = new StaticArray<u64>(20);

export function run(n: i32): i32 {
  const dice = new Dice(42, 54);
  for (let i = 0; i < n; i++) {
    const face = dice.below(20);
    faces[face] += <u64>face * face + 1;
  }
  let sum: u64 = 0;
  for (let i = 0; i < faces.length; i++) sum = (sum << 5) - sum + faces[i];
  return <i32>(sum ^ (sum >> 32));
}
