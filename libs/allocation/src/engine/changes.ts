import type { PlaceGroup } from '../model/course.js';
import type { People } from './people.js';
import type { Places } from './places.js';
import { person as p } from './record.js';

/** Who sat where before an event, and everything that has changed since somebody asked. */
export class Changes {
  private readonly before = new Map<number, { readonly course: number; readonly group: PlaceGroup }>();
  private persons = new Set<string>();
  private courses = new Set<string>();
  private left = 0;

  constructor(
    private readonly people: People,
    private readonly places: Places,
    private readonly courseId: (slot: number) => string,
  ) {}

  /** Remembers where somebody sits; to be called before they are moved. */
  note(slot: number): void {
    if (this.before.has(slot)) return;
    this.before.set(slot, this.seatOf(slot));
  }

  noteCourse(id: string): void {
    this.courses.add(id);
  }

  /** Somebody is about to leave for good. */
  forget(slot: number): void {
    const { course } = this.before.get(slot) ?? { course: -1 };
    this.before.delete(slot);
    if (course < 0) return;
    this.persons.add(this.people.slots.id(slot));
    this.courses.add(this.courseId(course));
    this.left += 1;
  }

  /** Ends an event: how many people are planned for another course, or for one where they had none, or the reverse. */
  settle(): number {
    let moved = this.left;
    for (const [slot, { course, group }] of this.before) {
      const now = this.seatOf(slot);
      if (now.course !== course) moved += 1;
      else if (now.group === group) continue;
      this.persons.add(this.people.slots.id(slot));
      for (const each of [course, now.course]) if (each >= 0) this.courses.add(this.courseId(each));
    }
    this.before.clear();
    this.left = 0;
    return moved;
  }

  take(): { readonly persons: readonly string[]; readonly courses: readonly string[] } {
    const taken = { persons: [...this.persons], courses: [...this.courses] };
    this.persons = new Set();
    this.courses = new Set();
    return taken;
  }

  private seatOf(slot: number): { readonly course: number; readonly group: PlaceGroup } {
    const course = this.people.get(slot, p.course);
    return { course, group: course < 0 ? 'open' : this.places.nameOf(this.people.get(slot, p.group)) };
  }
}
