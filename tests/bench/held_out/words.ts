// SPDX-License-Identifier: Apache-2.0
//
// Held out of tuning: counts the words of a text in a table with chains; integers, objects, 16-bit characters.
const TEXT = "the quick brown fox jumps over the lazy dog while the other dog looks at the brown fox and sleeps";

class Word {
  count: i32 = 1;
  constructor(public start: i32, public length: i32, public hash: u32, public next: Word | null) {}
}

const table = new StaticArray<Word | null>(32);

function same(word: Word, start: i32, length: i32): bool {
  if (word.length != length) return false;
  for (let i = 0; i < length; i++) {
    if (TEXT.charCodeAt(word.start + i) != TEXT.charCodeAt(start + i)) return false;
  }
  return true;
}

function add(start: i32, length: i32): void {
  let hash: u32 = 0;
  for (let i = 0; i < length; i++) hash = hash * 31 + TEXT.charCodeAt(start + i);
  const bucket = hash & 31;
  let word = table[bucket];
  while (word !== null) {
    if (word.hash == hash && same(word, start, length)) {
      word.count++;
      return;
    }
    word = word.next;
  }
  table[bucket] = new Word(start, length, hash, table[bucket]);
}

export function run(n: i32): i32 {
  for (let round = 0; round < n; round++) {
    let start = 0;
    for (let i = 0; i <= TEXT.length; i++) {
      if (i == TEXT.length || TEXT.charCodeAt(i) == 32) {
        add(start, i - start);
        start = i + 1;
      }
    }
  }
  let sum = 0;
  for (let bucket = 0; bucket < table.length; bucket++) {
    let word = table[bucket];
    while (word !== null) {
      sum = sum * 33 + word.count * word.length;
      word = word.next;
    }
  }
  return sum;
}
