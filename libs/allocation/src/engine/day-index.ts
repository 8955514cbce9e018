import type { Day } from '../model/person.js';
import { Lists } from './lists.js';

/** Whom a day concerns: what somebody or something is may differ before it and from it on. */
export class DayIndex {
  private readonly lists = new Lists();
  private readonly listOf = new Map<Day, number>();

  add(day: Day, slot: number): void {
    const list = this.listOf.get(day) ?? this.lists.open();
    this.listOf.set(day, list);
    this.lists.append(list, slot);
  }

  remove(day: Day, slot: number): void {
    const list = this.listOf.get(day);
    if (list === undefined) return;
    this.lists.remove(list, slot);
    if (this.lists.length(list) > 0) return;
    this.lists.close(list);
    this.listOf.delete(day);
  }

  /** Whom the days concern that lie between two, whichever comes first: after the earlier one, up to the later one. */
  between(one: Day, other: Day): ReadonlySet<number> {
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    const found = new Set<number>();
    for (const [day, list] of this.listOf)
      if (day > from && day <= to) for (const slot of this.lists.slice(list)) found.add(slot);
    return found;
  }

  get bytes(): number {
    return this.lists.bytes;
  }
}
