import { CourseStartChangedV1, CourseStartPublishedV1 } from '@app/contracts';
import { Clock, type CourseStartId, RuleViolation } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Announcements } from '../announcements.js';
import type { AnnouncedCourseStart, PastCourseStart } from '../domain/course-start.js';
import type { Cause } from '../domain/history.js';
import { CourseStarts, type KnownCourseStart, numberTaken } from '../persistence/course-starts.js';
import { Places } from '../persistence/places.js';
import { type Decision, decideAgain, decideFirst, type Next, unchanged } from './decide.js';
import {
  type FromFile,
  type NotTakenOver,
  type TakenOver,
  TakeOverCourseStarts,
} from './take-over-course-starts.command.js';

type Provider = TakeOverCourseStarts['provider'];

/** Reads all there is about these records, decides on each of them in memory, and writes and tells all of it at once. */
@CommandHandler(TakeOverCourseStarts)
export class TakeOverCourseStartsHandler implements ICommandHandler<TakeOverCourseStarts> {
  constructor(
    private readonly courseStarts: CourseStarts,
    private readonly places: Places,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  async execute({ tx, provider, records }: TakeOverCourseStarts): Promise<readonly (TakenOver | NotTakenOver)[]> {
    if (records.length === 0) return [];
    const decisions = await this.#decide(tx, provider, records);
    const settled = await this.#write(tx, provider, decisions);
    await this.#tell(tx, provider, settled);
    return settled.map((decision) =>
      decision.kind === 'refuse' ? { outcome: 'refused', refusal: decision.refusal } : decision.result,
    );
  }

  async #decide(tx: Tx, provider: Provider, records: readonly FromFile[]): Promise<Decision[]> {
    const numbers = records.map(({ externalId }) => externalId);
    const known = byNumber(await this.courseStarts.known(tx, provider.id, numbers));
    const again = records.flatMap(({ externalId, content }) => {
      const found = known.get(externalId);
      return found ? [{ ...found, takenOver: content }] : [];
    });
    const same = await this.courseStarts.saidAgain(tx, again);
    const isSettled = ({ id, status }: KnownCourseStart) => same.has(id) && status !== 'planned';
    const open = again.filter((each) => !isSettled(each)).map(({ id }) => id);
    const [before, taken] = await Promise.all([this.courseStarts.toTakeOver(tx, open), this.places.ofAll(tx, open)]);
    const now = this.clock.now();
    return records.map(({ externalId, content }) => {
      const found = known.get(externalId);
      if (found && isSettled(found)) return unchanged(found.id, found.status, same.get(found.id) ?? 0);
      const earlier = found && before.get(found.id);
      return orRefused(() =>
        found && earlier
          ? decideAgain(provider, content, earlier, taken.get(found.id), now)
          : decideFirst(provider, externalId, content, now),
      );
    });
  }

  /** Whoever has used a number in this very moment goes before. */
  async #write(tx: Tx, provider: Provider, decisions: readonly Decision[]): Promise<readonly Decision[]> {
    const cause: Cause = { by: { through: 'file', organisationId: provider.id } };
    const added = await this.courseStarts.addAll(tx, inOrder(decisions.filter(isAddition)), cause);
    await this.courseStarts.replaceAll(tx, inOrder(decisions.filter(isReplacement)), cause);
    return decisions.map((decision) =>
      isAddition(decision) && !added.has(decision.next.id) ? { kind: 'refuse', refusal: numberTaken() } : decision,
    );
  }

  async #tell(tx: Tx, { name }: Provider, decisions: readonly Decision[]): Promise<void> {
    const toTell = (wanted: 'published' | 'changed'): (AnnouncedCourseStart | PastCourseStart)[] =>
      decisions.flatMap((decision) => ('tell' in decision && decision.tell === wanted ? [decision.next] : []));
    await this.announcements.tellAll(tx, CourseStartPublishedV1, toTell('published'), name);
    await this.announcements.tellAll(tx, CourseStartChangedV1, toTell('changed'), name);
  }
}

function orRefused(decide: () => Decision): Decision {
  try {
    return decide();
  } catch (error) {
    if (error instanceof RuleViolation) return { kind: 'refuse', refusal: error };
    throw error;
  }
}

function byNumber(known: readonly KnownCourseStart[]): ReadonlyMap<string, KnownCourseStart> {
  return new Map(known.map((each) => [each.externalId, each] as const));
}

function isAddition(decision: Decision): decision is Extract<Decision, { kind: 'add' }> {
  return decision.kind === 'add';
}

function isReplacement(decision: Decision): decision is Extract<Decision, { kind: 'replace' }> {
  return decision.kind === 'replace';
}

/** Rows are written in one order by everybody, so that nobody waits for somebody who waits for them. */
function inOrder<N extends { readonly next: Next }>(all: readonly N[]): N[] {
  const key = ({ next }: N): CourseStartId => next.id;
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
