// SPDX-License-Identifier: Apache-2.0
//
// Held out of tuning: steps until points of a plane leave a circle; f64.
function steps(x: f64, y: f64, most: i32): i32 {
  let count = 0;
  while (count < most && x * x + y * y <= 4.0) {
    const next = x * x - y * y - 0.79;
    y = 2.0 * x * y + 0.15;
    x = next;
    count++;
  }
  return count;
}

export function run(n: i32): i32 {
  const scale = 3.0 / <f64>n;
  let sum = 0;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      sum += steps(<f64>column * scale - 1.5, <f64>row * scale - 1.5, 40);
    }
  }
  return sum;
}
