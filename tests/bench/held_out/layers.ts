// SPDX-License-Identifier: Apache-2.0
//
// Held out of tuning: three layers of a small neural network in arrays that check their bounds; f32.
const SIZE = 12;
const weights = new Float32Array(SIZE * SIZE);
const bias = new Float32Array(SIZE);
let values = new Float32Array(SIZE);
let sums = new Float32Array(SIZE);

function layer(): void {
  for (let row = 0; row < SIZE; row++) {
    let sum = bias[row];
    for (let column = 0; column < SIZE; column++) {
      sum += weights[row * SIZE + column] * values[column];
    }
    sums[row] = sum > 0 ? sum : sum * <f32>0.125;
  }
  const spare = values;
  values = sums;
  sums = spare;
}

export function run(n: i32): i32 {
  for (let i = 0; i < SIZE * SIZE; i++) weights[i] = <f32>((i * 7) % 11 - 5) * <f32>0.0625;
  for (let i = 0; i < SIZE; i++) bias[i] = <f32>(i - 5) * <f32>0.25;
  let best = 0;
  for (let round = 0; round < n; round++) {
    for (let i = 0; i < SIZE; i++) values[i] = <f32>((i * round) % 9);
    for (let i = 0; i < 3; i++) layer();
    let most = 0;
    for (let i = 1; i < SIZE; i++) {
      if (values[i] > values[most]) most = i;
    }
    best = best * 5 + most;
  }
  return best + <i32>(values[3] * <f32>1000.0);
}
