import type { Random } from './random.js';

/** Ids of which one can be drawn quickly, added and taken out. */
export class Bag {
  private readonly ids: string[] = [];
  private readonly at = new Map<string, number>();

  constructor(ids: Iterable<string> = []) {
    for (const id of ids) this.add(id);
  }

  add(id: string): void {
    if (this.at.has(id)) return;
    this.at.set(id, this.ids.length);
    this.ids.push(id);
  }

  remove(id: string): void {
    const index = this.at.get(id);
    if (index === undefined) return;
    this.at.delete(id);
    const last = this.ids.pop();
    if (last === undefined || last === id) return;
    this.ids[index] = last;
    this.at.set(last, index);
  }

  draw(random: Random): string | undefined {
    return this.ids.length === 0 ? undefined : random.oneOf(this.ids);
  }
}
