import type { People } from './people.js';

/** Whose turn it is to choose again, in the one order; some because a place group has room (−1 otherwise). */
export class Turns {
  /** The turn taken last. */
  person = -1;
  group = -1;
  private readonly persons: number[] = [];
  private readonly groups: number[] = [];

  constructor(private readonly people: People) {}

  add(person: number, group: number): void {
    let at = this.persons.length;
    this.persons.push(person);
    this.groups.push(group);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.comesBefore(at, above)) return;
      this.swap(at, above);
      at = above;
    }
  }

  /** False when nobody is left. */
  next(): boolean {
    const last = this.persons.length - 1;
    if (last < 0) return false;
    this.swap(0, last);
    this.person = this.persons.pop() ?? -1;
    this.group = this.groups.pop() ?? -1;
    this.sink();
    return true;
  }

  clear(): void {
    this.persons.length = 0;
    this.groups.length = 0;
  }

  private sink(): void {
    const { length } = this.persons;
    for (let at = 0; ; ) {
      let first = at;
      for (const below of [2 * at + 1, 2 * at + 2]) if (below < length && this.comesBefore(below, first)) first = below;
      if (first === at) return;
      this.swap(at, first);
      at = first;
    }
  }

  private comesBefore(a: number, b: number): boolean {
    const [personA, personB] = [this.persons[a] ?? -1, this.persons[b] ?? -1];
    return personA !== personB && this.people.before(personA, personB);
  }

  private swap(a: number, b: number): void {
    const { persons, groups } = this;
    [persons[a], persons[b]] = [persons[b] ?? -1, persons[a] ?? -1];
    [groups[a], groups[b]] = [groups[b] ?? -1, groups[a] ?? -1];
  }
}
