import { int } from './columns.js';
import type { People } from './people.js';

const lowBits = 29;
/** Widths of the digits of a key, the last ones first: 53 bits in all. */
const lowDigits = [0, 10, 20].map((shift) => ({ shift, width: shift === 20 ? 9 : 10 }));
const highDigits = [0, 12].map((shift) => ({ shift, width: 12 }));

/** The slots in the one order: sorted by key digit by digit, then the few with the same key among themselves. */
export function inOrder(slots: Int32Array, people: People): Int32Array {
  const low = new Int32Array(people.slots.limit);
  const high = new Int32Array(people.slots.limit);
  for (let index = 0; index < slots.length; index += 1) {
    const slot = int(slots, index);
    const key = people.key(slot);
    high[slot] = Math.floor(key / 2 ** lowBits);
    low[slot] = key - int(high, slot) * 2 ** lowBits;
  }
  let from = slots;
  let to: Int32Array = new Int32Array(slots.length);
  for (const [digits, column] of [
    [lowDigits, low],
    [highDigits, high],
  ] as const)
    for (const { shift, width } of digits) {
      sortByDigit(from, to, column, shift, (1 << width) - 1);
      [from, to] = [to, from];
    }
  settleTies(from, people);
  return from;
}

function sortByDigit(from: Int32Array, to: Int32Array, column: Int32Array, shift: number, mask: number): void {
  const next = new Int32Array(mask + 2);
  for (let index = 0; index < from.length; index += 1) {
    const bucket = (int(column, int(from, index)) >>> shift) & mask;
    next[bucket + 1] = int(next, bucket + 1) + 1;
  }
  for (let bucket = 1; bucket <= mask; bucket += 1) next[bucket] = int(next, bucket) + int(next, bucket - 1);
  for (let index = 0; index < from.length; index += 1) {
    const slot = int(from, index);
    const bucket = (int(column, slot) >>> shift) & mask;
    const at = int(next, bucket);
    to[at] = slot;
    next[bucket] = at + 1;
  }
}

function settleTies(slots: Int32Array, people: People): void {
  for (let begin = 0; begin < slots.length; ) {
    const key = people.key(int(slots, begin));
    let end = begin + 1;
    while (end < slots.length && people.key(int(slots, end)) === key) end += 1;
    if (end - begin > 1) slots.subarray(begin, end).sort((a, b) => people.compare(a, b));
    begin = end;
  }
}
