import { isDeepStrictEqual } from 'node:util';
import { CourseStartChangedV1, CourseStartPublishedV1 } from '@app/contracts';
import { Clock, type CourseStartId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Announcements } from '../announcements.js';
import type { Content, CourseStart } from '../domain/course-start.js';
import type { Cause } from '../domain/history.js';
import { isOver, moveIntoPast, reconsider, revise, takeOver } from '../domain/life-cycle.js';
import { takeOverPlan } from '../domain/plan.js';
import { CourseStarts, type TakenOverBefore } from '../persistence/course-starts.js';
import { Places } from '../persistence/places.js';
import { settleVenue } from '../settle-venue.js';
import { type ImportedContent, type TakenOver, TakeOverCourseStart } from './take-over-course-start.command.js';

@CommandHandler(TakeOverCourseStart)
export class TakeOverCourseStartHandler implements ICommandHandler<TakeOverCourseStart> {
  constructor(
    private readonly courseStarts: CourseStarts,
    private readonly places: Places,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  async execute(command: TakeOverCourseStart): Promise<TakenOver> {
    const { tx, provider, externalId } = command;
    const before = await this.courseStarts.toTakeOver(tx, provider.id, externalId);
    return before ? this.#again(command, before) : this.#first(command);
  }

  async #first({ tx, provider, externalId, content }: TakeOverCourseStart): Promise<TakenOver> {
    const draft = { id: newId<CourseStartId>(), providerId: provider.id, externalId };
    const courseStart = takeOver({ ...draft, content: settled(content, provider.areas) }, this.clock.now());
    await this.courseStarts.add(tx, courseStart, causedBy(provider), content);
    if (courseStart.status === 'published')
      await this.announcements.tell(tx, CourseStartPublishedV1, courseStart, provider.name);
    return result('imported', courseStart);
  }

  async #again({ tx, provider, content }: TakeOverCourseStart, before: TakenOverBefore): Promise<TakenOver> {
    const { courseStart, takenOver } = before;
    const changedFields = differences(takenOver ?? courseStart.content, content);
    const over = courseStart.status === 'cancelled' || courseStart.status === 'ended';
    const planned = courseStart.status === 'planned';
    if ((changedFields.length === 0 && !planned) || over) return result('unchanged', courseStart);

    const revision = withChanges(courseStart.content, content, changedFields, provider.areas);
    const next = await this.#revised(tx, courseStart, revision);
    await this.courseStarts.replace(tx, courseStart, next, causedBy(provider), content);
    const untold = courseStart.status === 'past' || planned;
    if (next.status !== 'past' || !untold) {
      const message = untold ? CourseStartPublishedV1 : CourseStartChangedV1;
      await this.announcements.tell(tx, message, next, provider.name);
    }
    return { ...result('changed', next), changedFields };
  }

  async #revised(tx: Tx, courseStart: Exclude<CourseStart, { status: 'cancelled' | 'ended' }>, content: Content) {
    const now = this.clock.now();
    if (courseStart.status === 'planned') return takeOverPlan(courseStart, content, now);
    if (courseStart.status === 'past') return reconsider(courseStart, content, now);
    const moved = content.startsOn !== courseStart.content.startsOn;
    if (courseStart.status === 'started' || !moved || !isOver(content, now)) return revise(courseStart, content, now);
    const { held, confirmed } = (await this.places.of(tx, courseStart.id)) ?? { held: 0, confirmed: 0 };
    return moveIntoPast(courseStart, content, held + confirmed, now);
  }
}

function causedBy({ id: organisationId }: TakeOverCourseStart['provider']): Cause {
  return { by: { through: 'file', organisationId } };
}

function settled({ venue, ...content }: ImportedContent, near: readonly string[]): Content {
  return { ...content, ...(venue && { venue: settleVenue(venue, near) }) };
}

type Field = keyof ImportedContent & string;

/** The fields in which the file says something else than the last one did. What was edited here since does not count. */
function differences(before: object, now: ImportedContent): Field[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(now)]) as Set<Field>;
  return [...fields].filter((field) => !isDeepStrictEqual((before as ImportedContent)[field], now[field]));
}

function withChanges(
  before: Content,
  now: ImportedContent,
  fields: readonly Field[],
  near: readonly string[],
): Content {
  const kept = Object.fromEntries(Object.entries(before).filter(([field]) => !fields.includes(field as Field)));
  const said = Object.fromEntries(
    Object.entries(settled(now, near)).filter(([field]) => fields.includes(field as Field)),
  );
  return { ...kept, ...said } as unknown as Content;
}

function result(outcome: TakenOver['outcome'], { id, status, content }: CourseStart): TakenOver {
  return { outcome, courseStartId: id, status, sessionCount: content.sessions.length };
}
