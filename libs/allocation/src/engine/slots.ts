import { UnknownInMarket } from './unknown-in-market.js';

/** Ids and the small numbers (slots) they go by inside; a slot given back is the next one taken. */
export class Slots {
  private readonly slots = new Map<string, number>();
  private readonly free: number[] = [];
  private readonly ids: string[] = [];

  constructor(private readonly kind: 'person' | 'course') {}

  /** One more than the highest slot ever taken. */
  get limit(): number {
    return this.ids.length;
  }

  get size(): number {
    return this.slots.size;
  }

  find(id: string): number | undefined {
    return this.slots.get(id);
  }

  /** Throws `UnknownInMarket`. */
  of(id: string): number {
    const slot = this.slots.get(id);
    if (slot === undefined) throw new UnknownInMarket(this.kind, id);
    return slot;
  }

  id(slot: number): string {
    return this.ids[slot] ?? '';
  }

  take(id: string): number {
    const slot = this.free.pop() ?? this.ids.length;
    this.slots.set(id, slot);
    this.ids[slot] = id;
    return slot;
  }

  giveBack(id: string): void {
    const slot = this.of(id);
    this.slots.delete(id);
    this.ids[slot] = '';
    this.free.push(slot);
  }

  values(): Iterable<number> {
    return this.slots.values();
  }
}
