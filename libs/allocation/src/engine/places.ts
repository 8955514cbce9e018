import type { Course, HoldOut, PlaceGroup } from '../model/course.js';
import { grownInts, grownNumbers, int, num } from './columns.js';
import type { Courses } from './courses.js';
import { Lists } from './lists.js';
import type { Names } from './names.js';
import type { People } from './people.js';
import { person } from './record.js';

const everyTier = 3;
const noTier = -1;
const nobody = -1;
/** Courses are seldom larger; the list of one that is grows. */
const usualMost = 32;

/** Place groups and who sits in them. A course has its groups side by side: the hold-outs in order, then the open one. */
export class Places {
  readonly members = new Lists();
  /** Places for tentative members. */
  room: Int32Array = new Int32Array(64);
  courseOf: Int32Array = new Int32Array(64);
  /** The key of the last person for whom there is still room: ∞ while places are free, −∞ when there are none at all. */
  gate: Float64Array = new Float64Array(64);
  private memberLists: Int32Array = new Int32Array(64);
  /** The last tier that is admitted, and the code of the completed course that is. */
  private maxTiers: Int32Array = new Int32Array(64);
  private cohorts: Int32Array = new Int32Array(64);
  private readonly holdOuts: (HoldOut | undefined)[] = [];
  private count = 0;
  private readonly free: number[][] = [];

  constructor(
    private readonly people: People,
    private readonly courses: Courses,
    private readonly names: Names,
  ) {}

  /** Gives a course the groups of its hold-outs and the open one, without places yet. */
  open(course: number, { holdOuts, capacity }: Course): void {
    const count = holdOuts.length + 1;
    const first = this.free[count]?.pop() ?? this.fresh(count);
    for (let index = 0; index < count; index += 1) {
      const group = first + index;
      const holdOut = holdOuts[index];
      this.holdOuts[group] = holdOut;
      this.maxTiers[group] = !holdOut ? everyTier : holdOut.kind === 'tier' ? holdOut.maxTier : noTier;
      this.cohorts[group] = holdOut?.kind === 'cohort' ? this.names.cohorts.take(holdOut.course) : nobody;
      this.courseOf[group] = course;
      this.room[group] = 0;
      this.memberLists[group] = this.members.open(Math.min(holdOut?.places ?? capacity, usualMost));
      this.gate[group] = Number.NEGATIVE_INFINITY;
    }
    this.courses.setGroups(course, first, count);
    this.courses.gate[course] = Number.NEGATIVE_INFINITY;
  }

  /** Takes the groups of a course away; nobody may be left in them. */
  close(course: number): void {
    const first = this.courses.groups(course);
    const count = this.courses.groupCount(course);
    for (let group = first; group < first + count; group += 1) {
      const holdOut = this.holdOuts[group];
      if (holdOut?.kind === 'cohort') this.names.cohorts.giveBack(holdOut.course);
      this.members.close(int(this.memberLists, group));
    }
    const blocks = this.free[count];
    if (blocks) blocks.push(first);
    else this.free[count] = [first];
  }

  /** Other hold-outs; nobody may be left in the groups. */
  replace(course: number, now: Course): void {
    this.close(course);
    this.open(course, now);
  }

  groupsOf(course: number): number[] {
    const first = this.courses.groups(course);
    return Array.from({ length: this.courses.groupCount(course) }, (_, index) => first + index);
  }

  /** The tentative members of a course in the one order. */
  membersOf(course: number): number[] {
    const groups = this.groupsOf(course);
    const members = groups.flatMap((group) => [...this.members.slice(int(this.memberLists, group))]);
    return groups.length > 1 ? members.sort((a, b) => this.people.compare(a, b)) : members;
  }

  roomOf(group: number): number {
    return int(this.room, group);
  }

  freeIn(group: number): number {
    return int(this.room, group) - this.memberCount(group);
  }

  memberCount(group: number): number {
    return this.members.length(int(this.memberLists, group));
  }

  memberAt(group: number, index: number): number {
    return this.members.at(int(this.memberLists, group), index);
  }

  lastMember(group: number): number {
    return this.members.last(int(this.memberLists, group));
  }

  /** Whether no place of a course is free that somebody from this tier on may have. */
  isFull(course: number, tier: number): boolean {
    const first = this.courses.groups(course);
    for (let group = this.openGroup(course); group >= first; group -= 1) {
      const isFree = num(this.gate, group) === Number.POSITIVE_INFINITY;
      if (isFree && (int(this.maxTiers, group) >= tier || int(this.cohorts, group) >= 0)) return false;
    }
    return true;
  }

  hasFree(group: number): boolean {
    return this.memberCount(group) < int(this.room, group);
  }

  isOver(group: number): boolean {
    return this.memberCount(group) > int(this.room, group);
  }

  setRoom(group: number, room: number): void {
    this.room[group] = room;
    this.closeGate(group);
  }

  admits(group: number, slot: number): boolean {
    if (this.people.tier(slot) <= int(this.maxTiers, group)) return true;
    const cohort = int(this.cohorts, group);
    return cohort >= 0 && cohort === int(this.people.cohort, slot);
  }

  /** The first group of a course that admits the person and has room for somebody of their priority; −1 for none. */
  groupFor(slot: number, course: number): number {
    const first = this.courses.groups(course);
    const end = first + this.courses.groupCount(course);
    for (let group = first; group < end; group += 1)
      if (this.hasRoomFor(group, slot) && this.admits(group, slot)) return group;
    return -1;
  }

  hasRoomFor(group: number, slot: number): boolean {
    const gate = num(this.gate, group);
    const key = this.people.key(slot);
    if (key !== gate) return key < gate;
    const last = this.lastMember(group);
    return last === slot || this.people.beforeInTie(slot, last);
  }

  seat(slot: number, group: number): void {
    const list = int(this.memberLists, group);
    let index = this.members.length(list);
    while (index > 0 && this.people.before(slot, this.members.at(list, index - 1))) index -= 1;
    this.insert(slot, group, index);
  }

  /** For somebody who comes after all members. */
  seatLast(slot: number, group: number): void {
    this.insert(slot, group, this.memberCount(group));
  }

  private insert(slot: number, group: number, index: number): void {
    this.members.insert(int(this.memberLists, group), index, slot);
    this.people.set(slot, person.course, int(this.courseOf, group));
    this.people.set(slot, person.group, group);
    this.closeGate(group);
  }

  unseat(slot: number): void {
    const group = this.people.get(slot, person.group);
    this.members.remove(int(this.memberLists, group), slot);
    this.people.set(slot, person.course, -1);
    this.people.set(slot, person.group, -1);
    this.people.like(slot, Number.POSITIVE_INFINITY);
    this.closeGate(group);
  }

  /** Sends everybody away at once. */
  clear(slots: Iterable<number>): void {
    for (const course of this.courses.slots.values()) {
      const first = this.courses.groups(course);
      for (let group = first; group < first + this.courses.groupCount(course); group += 1) {
        this.members.clear(int(this.memberLists, group));
        this.closeGate(group);
      }
    }
    for (const slot of slots) {
      this.people.set(slot, person.course, -1);
      this.people.set(slot, person.group, -1);
      this.people.like(slot, Number.POSITIVE_INFINITY);
    }
  }

  /** The index of a hold-out, or one of the open places. */
  nameOf(group: number): PlaceGroup {
    return this.holdOuts[group] ? group - this.courses.groups(int(this.courseOf, group)) : 'open';
  }

  get bytes(): number {
    return this.members.bytes + this.room.length * 4 * 5 + this.gate.byteLength;
  }

  private closeGate(group: number): void {
    const room = int(this.room, group);
    const full = this.memberCount(group) >= room;
    const last = full && room > 0 ? this.people.key(this.lastMember(group)) : Number.NEGATIVE_INFINITY;
    this.gate[group] = full ? last : Number.POSITIVE_INFINITY;
    const course = int(this.courseOf, group);
    if (group === this.openGroup(course)) this.courses.gate[course] = num(this.gate, group);
  }

  private openGroup(course: number): number {
    return this.courses.groups(course) + this.courses.groupCount(course) - 1;
  }

  private fresh(count: number): number {
    const first = this.count;
    this.count += count;
    this.room = grownInts(this.room, this.count);
    this.courseOf = grownInts(this.courseOf, this.count);
    this.cohorts = grownInts(this.cohorts, this.count);
    this.maxTiers = grownInts(this.maxTiers, this.count);
    this.memberLists = grownInts(this.memberLists, this.count);
    this.gate = grownNumbers(this.gate, this.count);
    return first;
  }
}
