import type { Course } from '../model/course.js';
import { grownInts, grownNumbers, int } from './columns.js';
import { markOf } from './marks.js';
import type { Names } from './names.js';
import { fundingOf } from './people.js';
import * as bits from './record.js';
import { Slots } from './slots.js';

const field = bits.course;

/** Every course start, a record each; the cancelled and the closed ones too. */
export class Courses {
  readonly slots = new Slots('course');
  record: Int32Array = new Int32Array(32 * field.size);
  /** Of the open places: the key of the last person for whom there is still room, ∞ while some are free. */
  gate: Float64Array = new Float64Array(32);
  /** Marks of the course and its provider; nobody refuses a course who refuses none of its marks. */
  marks: Int32Array = new Int32Array(32);
  /** Place groups: hold-outs and one for the open places. */
  groupCounts: Int32Array = new Int32Array(32);
  private readonly courses: (Course | undefined)[] = [];
  private readonly shelves: (readonly number[])[] = [];

  constructor(private readonly names: Names) {}

  at(slot: number): Course {
    const course = this.courses[slot];
    if (!course) throw new RangeError(`no course has slot ${slot}`);
    return course;
  }

  get(slot: number, of: number): number {
    return int(this.record, slot * field.size + of);
  }

  start(slot: number): number {
    return this.get(slot, field.start);
  }

  groups(slot: number): number {
    return this.get(slot, field.groups);
  }

  groupCount(slot: number): number {
    return int(this.groupCounts, slot);
  }

  /** The shelves on which the course stands: one for each entry level. */
  shelvesOf(slot: number): readonly number[] {
    return this.shelves[slot] ?? [];
  }

  isOnline(slot: number): boolean {
    return (this.get(slot, field.kind) & bits.online) !== 0;
  }

  /** Adds a course or replaces what is known of it; its place groups are another's business. */
  write(course: Course): number {
    const known = this.slots.find(course.id);
    const slot = known ?? this.slots.take(course.id);
    this.makeRoom(slot + 1);
    const provider = this.names.providers.take(course.provider);
    const shelves = [...new Set(course.levels)].map((level) => this.names.shelf(level, course.track));
    if (known !== undefined) this.release(this.at(slot));
    this.courses[slot] = course;
    this.shelves[slot] = shelves;
    this.fill(slot * field.size, course, provider);
    return slot;
  }

  setGroups(slot: number, first: number, count: number): void {
    this.record[slot * field.size + field.groups] = first;
    this.groupCounts[slot] = count;
  }

  get bytes(): number {
    return this.record.byteLength + this.gate.byteLength + this.marks.byteLength + this.groupCounts.byteLength;
  }

  private release({ provider, levels, track }: Course): void {
    this.names.providers.giveBack(provider);
    for (const level of new Set(levels)) this.names.leaveShelf(level, track);
  }

  makeRoom(length: number): void {
    this.record = grownInts(this.record, length * field.size);
    this.gate = grownNumbers(this.gate, length);
    this.marks = grownInts(this.marks, length);
    this.groupCounts = grownInts(this.groupCounts, length);
  }

  private fill(at: number, course: Course, provider: number): void {
    const { record } = this;
    this.marks[at / field.size] = markOf(course.id) | markOf(course.provider);
    record[at + field.start] = course.startsOn;
    record[at + field.needs] = needBits(course);
    record[at + field.funding] = fundingOf(course.funding);
    record[at + field.x] = course.x;
    record[at + field.y] = course.y;
    record[at + field.provider] = provider;
    record[at + field.kind] =
      (course.online ? bits.online : 0) |
      (course.youth ? bits.youth : 0) |
      (course.holdOuts.length > 0 ? bits.grouped : 0) |
      (course.holdOuts.some(({ kind }) => kind === 'tier') ? bits.tiered : 0) |
      (bits.intensityCodes[course.intensity] << bits.intensityShift);
  }
}

function needBits(course: Course): number {
  return (
    course.slots |
    (course.womenOnly ? bits.woman : 0) |
    (course.parentsOnly ? bits.parent : 0) |
    (course.childcare ? 0 : bits.noChildcareNeeded) |
    (course.accessible ? 0 : bits.noAccessNeeded)
  );
}
