import { type Organisation, Organisations } from '@app/identity';
import { Transactions } from '@app/persistence';
import { type CursorPart, paged } from '@app/runtime';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Asked, CourseSearch, type FoundRow, type Sought } from '../persistence/course-search.js';
import { FindCourseStarts, type FoundLine, type FoundLines, type SearchOrder } from './search-course-starts.query.js';
import { Seeking } from './seeking.js';
import { Turnstile } from './turnstile.js';

/** Of the ten connections of a process: however many read, somebody who announces or imports finds one free. */
const readersAtOnce = 6;

const positions: Readonly<Record<SearchOrder, (row: FoundRow) => readonly CursorPart[]>> = {
  start: ({ startsOn, id }) => [startsOn, id],
  distance: ({ distance, startsOn, id }) => [distance, startsOn, id],
  update: ({ updatedAt, id }) => [updatedAt?.toISOString() ?? null, id],
};

@QueryHandler(FindCourseStarts)
export class FindCourseStartsHandler implements IQueryHandler<FindCourseStarts> {
  readonly #readers = new Turnstile<FoundLines>(readersAtOnce);

  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly seeking: Seeking,
    private readonly search: CourseSearch,
  ) {}

  async execute({ page: { filter, sort, limit, after }, audience }: FindCourseStarts): Promise<FoundLines> {
    const sought = await this.seeking.soughtBy(filter, audience, sort);
    if (!sought) return { lines: [] };
    const asked = { audience, after, limit };
    return this.#readers.through(JSON.stringify([sought, asked]), () => this.#find(sought, asked));
  }

  /** Whoever shares an answer shares its lines, too, and whatever is made of them. */
  async #find(sought: Sought, { limit, ...asked }: Asked): Promise<FoundLines> {
    const found = await this.transactions.ask((tx) => this.search.find(tx, sought, { ...asked, limit: limit + 1 }));
    const { items, ...next } = paged(found, limit, (row) => positions[sought.sort](row));
    const providers = providersIn(await this.organisations.all());
    return { lines: items.flatMap((row) => lineOf(row, providers)), ...next };
  }
}

const written = new WeakMap<readonly Organisation[], ReadonlyMap<string, string>>();

/** Each as JSON; the list is the same for ten seconds. */
function providersIn(all: readonly Organisation[]): ReadonlyMap<string, string> {
  const known = written.get(all);
  if (known) return known;
  const fresh = new Map(all.map(({ id, key, name }) => [id, JSON.stringify({ id, key, name })]));
  written.set(all, fresh);
  return fresh;
}

/** The kept text with what is known only now put before it: its provider's name today, and how far away it is. */
function lineOf(
  { id, startsOn, providerId, distance, json }: FoundRow,
  providers: ReadonlyMap<string, string>,
): FoundLine[] {
  const provider = providers.get(providerId);
  if (provider === undefined) return [];
  const away = distance === null ? '' : `"distanceKm":${Math.round(distance / 100) / 10},`;
  return [{ id, startsOn, json: `{"provider":${provider},${away}${json.slice(1)}` }];
}
