import type { Day, Person } from '../model/person.js';
import type { Priority } from '../model/plan.js';
import type { AllocationTerms } from '../model/terms.js';
import { priority } from '../rules/priority.js';
import { grownInts, grownNumbers, int, num } from './columns.js';
import { marksOf } from './marks.js';
import type { Names } from './names.js';
import * as bits from './record.js';
import { Slots } from './slots.js';

const field = bits.person;
const earliestDate = -800_000;
const lastDate = 3_394_303;
const lotteryUnit = 2 ** 29;
const tierUnit = lotteryUnit * 2 ** 22;

/** Everybody, a record each; those not in the market too. */
export class People {
  readonly slots = new Slots('person');
  record: Int32Array = new Int32Array(64 * field.size);
  /** For everybody two numbers side by side: `key` and `liking`. */
  figures: Float64Array = new Float64Array(128);
  /** Code of the completed course, −1 for none. */
  cohort: Int32Array = new Int32Array(64);
  /** Marks of declined courses and unwanted providers. */
  refused: Int32Array = new Int32Array(64);
  private lottery: Int32Array = new Int32Array(64);
  private readonly persons: (Person | undefined)[] = [];

  constructor(
    private readonly names: Names,
    private readonly terms: AllocationTerms,
  ) {}

  at(slot: number): Person {
    const person = this.persons[slot];
    if (!person) throw new RangeError(`nobody has slot ${slot}`);
    return person;
  }

  get(slot: number, of: number): number {
    return int(this.record, slot * field.size + of);
  }

  set(slot: number, of: number, value: number): void {
    this.record[slot * field.size + of] = value;
  }

  isWaiting(slot: number): boolean {
    return (this.get(slot, field.state) & bits.waiting) !== 0;
  }

  /** Tier, date and the upper 29 bits of the lottery in one number: 53 bits. */
  key(slot: number): number {
    return num(this.figures, slot * 2);
  }

  /** Points of the own planned course, ∞ without one. */
  liking(slot: number): number {
    return num(this.figures, slot * 2 + 1);
  }

  like(slot: number, points: number): void {
    this.figures[slot * 2 + 1] = points;
  }

  tier(slot: number): number {
    return Math.floor(this.key(slot) / tierUnit);
  }

  /** Whether `a` comes before `b` in the one order. */
  before(a: number, b: number): boolean {
    const keyA = this.key(a);
    const keyB = this.key(b);
    return keyA === keyB ? this.beforeInTie(a, b) : keyA < keyB;
  }

  beforeInTie(a: number, b: number): boolean {
    const lotteryA = int(this.lottery, a) >>> 0;
    const lotteryB = int(this.lottery, b) >>> 0;
    return lotteryA === lotteryB ? this.slots.id(a) < this.slots.id(b) : lotteryA < lotteryB;
  }

  compare(a: number, b: number): number {
    return a === b ? 0 : this.before(a, b) ? -1 : 1;
  }

  /** Adds somebody or replaces what is known of them; the planned place is forgotten. */
  write(person: Person, isWaiting: boolean, asOf: Day): number {
    const known = this.slots.find(person.id);
    const slot = known ?? this.slots.take(person.id);
    this.makeRoom(slot + 1);
    const { completed } = person;
    const provider = completed ? this.names.providers.take(completed.provider) : -1;
    const cohort = completed ? this.names.cohorts.take(completed.course) : -1;
    const shelf = this.names.shelf(person.level, person.track);
    if (known !== undefined) this.release(this.at(slot));
    this.persons[slot] = person;
    this.fill(slot * field.size, person, provider, shelf);
    this.cohort[slot] = cohort;
    this.refused[slot] = marksOf(person.declined) | marksOf(person.unwantedProviders ?? []);
    this.set(slot, field.state, (isWaiting ? bits.waiting : 0) | (person.wantedTypes?.length ? bits.particular : 0));
    this.rank(slot, asOf);
    return slot;
  }

  /** Answers whether the person's place in the order is another one now. */
  rank(slot: number, asOf: Day): boolean {
    const { tier, date, lottery } = this.priority(slot, asOf);
    const day = Math.min(Math.max(date, earliestDate), lastDate) - earliestDate;
    const key = tier * tierUnit + day * lotteryUnit + (lottery >>> 3);
    const moved = key !== this.key(slot) || lottery !== int(this.lottery, slot) >>> 0;
    this.figures[slot * 2] = key;
    this.lottery[slot] = lottery;
    return moved;
  }

  priority(slot: number, asOf: Day): Priority {
    return priority(this.at(slot), asOf, this.terms);
  }

  /** The same as it was when they were ranked last, without working it out again. */
  ranked(slot: number, asOf: Day): Priority {
    const key = this.key(slot);
    const tier = Math.floor(key / tierUnit);
    const date = Math.floor((key - tier * tierUnit) / lotteryUnit) + earliestDate;
    if (date <= earliestDate || date >= lastDate) return this.priority(slot, asOf);
    return { tier, date, lottery: int(this.lottery, slot) >>> 0, id: this.slots.id(slot) };
  }

  forget(slot: number): void {
    const person = this.at(slot);
    this.release(person);
    this.persons[slot] = undefined;
    this.slots.giveBack(person.id);
  }

  get bytes(): number {
    const { record, figures, cohort, refused, lottery } = this;
    return [record, figures, cohort, refused, lottery].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  private release({ completed, level, track }: Person): void {
    if (completed) {
      this.names.providers.giveBack(completed.provider);
      this.names.cohorts.giveBack(completed.course);
    }
    this.names.leaveShelf(level, track);
  }

  makeRoom(length: number): void {
    this.record = grownInts(this.record, length * field.size);
    this.figures = grownNumbers(this.figures, length * 2);
    this.refused = grownInts(this.refused, length);
    this.cohort = grownInts(this.cohort, length);
    this.lottery = grownInts(this.lottery, length);
  }

  private fill(at: number, person: Person, provider: number, shelf: number): void {
    const { record } = this;
    record[at + field.has] = hasBits(person);
    record[at + field.funding] = fundingOf(person.funding);
    record[at + field.x] = person.x;
    record[at + field.y] = person.y;
    record[at + field.reach] = person.reachMetres;
    record[at + field.earliest] = person.earliestStart ?? bits.never;
    record[at + field.latest] = person.latestStart ?? bits.always;
    record[at + field.entitledUntil] = person.entitledUntil ?? bits.always;
    record[at + field.obligedUntil] = person.obligedUntil ?? bits.always;
    record[at + field.youthUntil] = person.youthUntil ?? bits.never;
    record[at + field.provider] = provider;
    record[at + field.intensity] = person.intensity === undefined ? 0 : bits.intensityCodes[person.intensity];
    record[at + field.shelf] = shelf;
    record[at + field.course] = -1;
    record[at + field.group] = -1;
    this.like(at / field.size, Number.POSITIVE_INFINITY);
  }
}

export function fundingOf(paths: readonly (keyof typeof bits.fundingBits)[]): number {
  let funding = 0;
  for (const path of paths) funding |= bits.fundingBits[path];
  return funding;
}

function hasBits(person: Person): number {
  return (
    person.availability |
    (person.woman ? bits.woman : 0) |
    (person.parent ? bits.parent : 0) |
    (person.childcare ? 0 : bits.noChildcareNeeded) |
    (person.accessible ? 0 : bits.noAccessNeeded)
  );
}
