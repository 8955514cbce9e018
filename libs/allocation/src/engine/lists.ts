import { grownInts, int } from './columns.js';

const smallest = 2;

/** Many short lists of slots in one array. A list that outgrows its block moves; blocks left behind are used again. */
export class Lists {
  items: Int32Array = new Int32Array(1_024);
  begins: Int32Array = new Int32Array(256);
  lengths: Int32Array = new Int32Array(256);
  /** Block sizes as powers of two. */
  private sizes: Int32Array = new Int32Array(256);
  private used = 0;
  private count = 0;
  private readonly freeLists: number[] = [];
  private readonly freeBlocks: number[][] = [];

  open(expected = 0): number {
    const list = this.freeLists.pop() ?? this.count++;
    this.begins = grownInts(this.begins, list + 1);
    this.lengths = grownInts(this.lengths, list + 1);
    this.sizes = grownInts(this.sizes, list + 1);
    const size = Math.max(smallest, Math.ceil(Math.log2(Math.max(1, expected))));
    this.sizes[list] = size;
    this.begins[list] = this.block(size);
    this.lengths[list] = 0;
    return list;
  }

  close(list: number): void {
    this.giveBackBlock(list);
    this.lengths[list] = 0;
    this.freeLists.push(list);
  }

  /** Appends `item(index)` to `lists[index]`, for all at once. */
  fill(lists: Int32Array, item: (index: number) => number): void {
    const more = new Int32Array(this.count);
    for (let index = 0; index < lists.length; index += 1) more[int(lists, index)] = int(more, int(lists, index)) + 1;
    for (let list = 0; list < this.count; list += 1) this.reserve(list, this.length(list) + int(more, list));
    for (let index = 0; index < lists.length; index += 1) {
      const list = int(lists, index);
      const length = int(this.lengths, list);
      this.items[int(this.begins, list) + length] = item(index);
      this.lengths[list] = length + 1;
    }
  }

  length(list: number): number {
    return int(this.lengths, list);
  }

  at(list: number, index: number): number {
    return int(this.items, int(this.begins, list) + index);
  }

  last(list: number): number {
    return this.at(list, this.length(list) - 1);
  }

  append(list: number, item: number): void {
    this.insert(list, this.length(list), item);
  }

  insert(list: number, index: number, item: number): void {
    const length = this.length(list);
    if (length === 1 << int(this.sizes, list)) this.move(list, int(this.sizes, list) + 1);
    const begin = int(this.begins, list);
    if (index < length) this.items.copyWithin(begin + index + 1, begin + index, begin + length);
    this.items[begin + index] = item;
    this.lengths[list] = length + 1;
  }

  removeAt(list: number, index: number): void {
    const begin = int(this.begins, list);
    const length = this.length(list);
    this.items.copyWithin(begin + index, begin + index + 1, begin + length);
    this.lengths[list] = length - 1;
  }

  remove(list: number, item: number): void {
    const begin = int(this.begins, list);
    const index = this.items.subarray(begin, begin + this.length(list)).indexOf(item);
    if (index >= 0) this.removeAt(list, index);
  }

  clear(list: number): void {
    this.lengths[list] = 0;
  }

  slice(list: number): Int32Array {
    const begin = int(this.begins, list);
    return this.items.slice(begin, begin + this.length(list));
  }

  /** The same lists to cross things off from. */
  copy(): Lists {
    const copy = new Lists();
    copy.items = this.items.slice();
    copy.begins = this.begins.slice();
    copy.lengths = this.lengths.slice();
    copy.sizes = this.sizes.slice();
    copy.used = this.used;
    copy.count = this.count;
    return copy;
  }

  get bytes(): number {
    return 4 * (this.items.length + this.begins.length * 3);
  }

  private reserve(list: number, length: number): void {
    const size = Math.ceil(Math.log2(Math.max(1, length)));
    if (size > int(this.sizes, list)) this.move(list, size);
  }

  private move(list: number, size: number): void {
    const from = int(this.begins, list);
    const length = this.length(list);
    const to = this.block(size);
    this.items.copyWithin(to, from, from + length);
    this.giveBackBlock(list);
    this.begins[list] = to;
    this.sizes[list] = size;
  }

  private block(size: number): number {
    const free = this.freeBlocks[size]?.pop();
    if (free !== undefined) return free;
    const begin = this.used;
    this.used += 1 << size;
    this.items = grownInts(this.items, this.used);
    return begin;
  }

  private giveBackBlock(list: number): void {
    const size = int(this.sizes, list);
    const blocks = this.freeBlocks[size];
    if (blocks) blocks.push(int(this.begins, list));
    else this.freeBlocks[size] = [int(this.begins, list)];
  }
}
