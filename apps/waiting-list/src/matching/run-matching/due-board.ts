import { comparePriority, type PlannedPlace, type Priority } from '@app/allocation';
import { type Due, dueAt, isWithinLead, type Moment, settlesAt } from '../domain/issue-offers.js';
import type { PolicyTerms } from '../domain/policy.js';
import type { RegionMarket } from './region-market.js';

/** A planned place that is to be promised now. */
export interface DueOffer extends PlannedPlace {
  readonly rank: Priority;
  /** What the lottery was drawn for, when not for the person alone. */
  readonly ticket?: string | undefined;
}

const nothing: Due = { offers: 0, freed: 0 };

/** Which planned places are to be promised now, kept current course start by course start. */
export class DueBoard {
  readonly #due = new Map<string, Due>();
  readonly #settling = new Map<string, number>();
  /** Promises that could not be made: not tried again before something changes. */
  readonly #setAside = new Map<string, string>();

  constructor(
    private readonly market: RegionMarket,
    private readonly terms: PolicyTerms,
  ) {}

  /** Looks again at course starts that changed, and at those whose settling time is over. Answers those with another number. */
  look(changed: Iterable<string>, moment: Moment): readonly string[] {
    const settled = [...this.#settling].filter(([, at]) => at <= moment.instant).map(([course]) => course);
    return [...new Set([...changed, ...settled])].filter((course) => this.#lookAt(course, moment));
  }

  at(course: string): Due {
    return this.#due.get(course) ?? nothing;
  }

  total(): Due {
    let [offers, freed] = [0, 0];
    for (const due of this.#due.values()) {
      offers += due.offers;
      freed += due.freed;
    }
    return { offers, freed };
  }

  /** First in the order first. */
  offers(which: keyof Due): readonly DueOffer[] {
    const { engine } = this.market;
    return [...this.#due]
      .flatMap(([course, due]) => this.#offerable(course).slice(0, due[which]))
      .map((place) => ({ ...place, rank: engine.priority(place.person), ticket: engine.person(place.person)?.ticket }))
      .sort((a, b) => comparePriority(a.rank, b.rank));
  }

  setAside(offers: readonly PlannedPlace[]): void {
    for (const { person, course } of offers) this.#setAside.set(person, course);
  }

  /** What changed about people or what was revised of course starts may have changed what stood in the way. */
  reconsider(persons: Iterable<string>, revised: Iterable<string>): void {
    const changed = new Set(revised);
    for (const person of persons) this.#setAside.delete(person);
    for (const [person, course] of this.#setAside) if (changed.has(course)) this.#setAside.delete(person);
  }

  #offerable(course: string): readonly PlannedPlace[] {
    return this.market.offerable(course).filter(({ person }) => this.#setAside.get(person) !== course);
  }

  #lookAt(id: string, moment: Moment): boolean {
    const before = this.at(id);
    const due = this.#dueAt(id, moment);
    if (due.offers > 0) this.#due.set(id, due);
    else this.#due.delete(id);
    return before.offers !== due.offers;
  }

  #dueAt(id: string, moment: Moment): Due {
    this.#settling.delete(id);
    const known = this.market.courses.get(id);
    const course = this.market.engine.course(id);
    if (!known || !course || !isWithinLead(course, moment, this.terms)) return nothing;
    const standing = this.market.engine.standing(id);
    if (standing.members === 0) return nothing;
    const ends = settlesAt(known.changedAt, this.terms);
    if (ends > moment.instant) this.#settling.set(id, ends);
    const start = { ...course, standing, changedAt: known.changedAt };
    return dueAt(start, this.#offerable(id).length, known.freed, moment, this.terms);
  }
}
