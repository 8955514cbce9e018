import type { Hold, Person } from '@app/allocation';
import { dayNumber } from '@app/kernel';
import { type PersonRow, type RunningCourse, toPerson, toPersonAfter } from './people-in-market.js';
import type { Reading } from './reading.js';

/** People as they are in the market, and what else the host of an engine must know of them. */
export interface PeopleRead {
  readonly persons: readonly Person[];
  /** Still in a course: planned for what follows, offered nothing yet. */
  readonly provisional: ReadonlySet<string>;
  /** Who wants to begin together with whom. */
  readonly links: ReadonlyMap<string, string>;
}

const nobody: ReadonlyMap<string, readonly string[]> = new Map();

/** Gathers people row by row: whoever holds a place is in the market with it, whoever waits without. */
export class GatheredPeople {
  readonly #waiting: Person[] = [];
  readonly #persons = new Map<string, Person>();
  readonly #provisional = new Set<string>();
  readonly #links = new Map<string, string>();
  readonly #holding: ReadonlySet<string>;

  constructor(
    private readonly reading: Pick<Reading, 'today' | 'terms'>,
    holds: readonly Hold[],
    private readonly declined: ReadonlyMap<string, readonly string[]> = nobody,
  ) {
    this.#holding = new Set(holds.map(({ person }) => person));
  }

  /** Somebody who waits and was added by no other way. */
  addWaiting(row: PersonRow): void {
    const [id, link] = [row[0], row[19]];
    this.#waiting.push(toPerson(row, this.declined.get(id)));
    if (link !== null) this.#links.set(id, link);
  }

  add(row: PersonRow): void {
    const [id, state] = row;
    if (state !== 'waiting' && !this.#holding.has(id)) return;
    const link = row[19];
    this.#persons.set(id, toPerson(row, this.declined.get(id)));
    if (link !== null && (state === 'waiting' || state === 'offered')) this.#links.set(id, link);
  }

  addRunning(row: PersonRow, running: RunningCourse): void {
    const { today, terms } = this.reading;
    if (this.#holding.has(row[0])) return;
    const person = toPersonAfter(row, running, dayNumber(today), terms.transitionReserveUntilDays);
    if (!person) return;
    this.#persons.set(person.id, person);
    this.#provisional.add(person.id);
  }

  /** Only of people who were read: what was promised a moment later is told with the next news. */
  known(holds: readonly Hold[]): readonly Hold[] {
    return holds.filter(({ person }) => this.#persons.has(person));
  }

  read(): PeopleRead {
    return {
      persons: [...this.#waiting, ...this.#persons.values()],
      provisional: this.#provisional,
      links: this.#links,
    };
  }
}
