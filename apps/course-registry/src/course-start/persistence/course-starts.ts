import { type CalendarDate, type CourseStartId, type OrganisationId, RuleViolation } from '@app/kernel';
import { prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { Plausibility } from '../check-plausibility/plausibility.js';
import { type CourseStart, isUnannounced } from '../domain/course-start.js';
import { derive } from '../domain/derive.js';
import type { Cause } from '../domain/history.js';
import { Calendars } from './calendars.js';
import { type CourseStartRow, courseStartColumns, courseStartOf } from './course-start.row.js';
import { History } from './history.js';
import { Places } from './places.js';
import { SearchEntries } from './search-entries.js';

/** A course start with what the provider's file last said of it. */
export interface TakenOverBefore {
  readonly courseStart: CourseStart;
  readonly takenOver: object | undefined;
}

/** Every course start, one row each, its sessions with it. */
@Injectable()
export class CourseStarts {
  constructor(
    private readonly searchEntries: SearchEntries,
    private readonly calendars: Calendars,
    private readonly history: History,
    private readonly places: Places,
    private readonly plausibility: Plausibility,
  ) {}

  /** Refuses a number that the provider has already used. */
  async add(tx: Tx, courseStart: CourseStart, cause: Cause, takenOver?: object): Promise<void> {
    const added: unknown[] = await tx.query(insert, values(courseStart, takenOver));
    if (added.length === 0)
      throw new RuleViolation(
        'course-start.external-id-taken',
        'The provider already has a course start under this number.',
        [{ pointer: '/externalId', code: 'external-id.taken', detail: 'This number is already used.' }],
        'conflict',
      );
    await this.history.add(tx, undefined, courseStart, cause);
    if (!isUnannounced(courseStart)) await this.searchEntries.keep(tx, courseStart);
    await this.plausibility.check(tx, courseStart, 0);
  }

  /** Writes the next version of one that was read with `toChange`. */
  async replace(tx: Tx, before: CourseStart, next: CourseStart, cause: Cause, takenOver?: object): Promise<void> {
    // No calendar knows the sessions of a plan.
    if (!isUnannounced(before)) await this.calendars.renumber(tx, next);
    await tx.query(update, values(next, takenOver));
    await this.history.add(tx, before, next, cause);
    if (!isUnannounced(next)) await this.searchEntries.keep(tx, next);
    await this.#check(tx, next);
  }

  /** The waiting list has spoken of its places, or nobody has looked at it yet. */
  async checkAgain(tx: Tx, id: CourseStartId): Promise<void> {
    const courseStart = await this.toChange(tx, id);
    if (courseStart) await this.#check(tx, courseStart);
  }

  /** Those nobody has ever looked at, kept from others. What somebody else is changing is looked at by them. */
  async checkUnchecked(tx: Tx, limit: number): Promise<number> {
    const rows: CourseStartRow[] = await tx.query(
      `${select} where not exists (select from plausibility p where p.course_start_id = c.id)
        order by c.id limit $1 for no key update of c skip locked`,
      [limit],
    );
    for (const row of rows) await this.#check(tx, courseStartOf(row));
    return rows.length;
  }

  async #check(tx: Tx, courseStart: CourseStart): Promise<void> {
    const { held, confirmed } = (await this.places.of(tx, courseStart.id)) ?? { held: 0, confirmed: 0 };
    await this.plausibility.check(tx, courseStart, held + confirmed);
  }

  async find(tx: Tx, id: CourseStartId): Promise<CourseStart | undefined> {
    const [row]: CourseStartRow[] = await tx.query(`${select} where c.id = $1`, [id]);
    return row && courseStartOf(row);
  }

  /** The course start, kept from others until the transaction ends. */
  async toChange(tx: Tx, id: CourseStartId): Promise<CourseStart | undefined> {
    const [row]: CourseStartRow[] = await tx.query(`${select} where c.id = $1 for update`, [id]);
    return row && courseStartOf(row);
  }

  async toTakeOver(tx: Tx, providerId: OrganisationId, externalId: string): Promise<TakenOverBefore | undefined> {
    const [row]: (CourseStartRow & { readonly takenOver: object | null })[] = await tx.query(
      `select ${courseStartColumns}, c.taken_over as "takenOver" from course_start c
        where c.provider_id = $1 and c.external_id = $2 for update`,
      [providerId, externalId],
    );
    if (!row) return undefined;
    const { takenOver, ...rest } = row;
    return { courseStart: courseStartOf(rest), takenOver: takenOver ?? undefined };
  }

  /** What providers have recorded and told nobody, soonest first. */
  async plans(
    tx: Tx,
    of: OrganisationId | undefined,
    after: readonly [CalendarDate, CourseStartId] | undefined,
    limit: number,
  ): Promise<CourseStart[]> {
    const rows: CourseStartRow[] = await tx.query(
      `${select} where c.status = 'planned' and not c.announced and ($1::uuid is null or c.provider_id = $1)
          and ($2::date is null or (c.starts_on, c.id) > ($2::date, $3::uuid))
        order by c.starts_on, c.id limit $4`,
      [of ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map(courseStartOf);
  }

  /** Module after module; those that are cancelled too. */
  async ofChain(tx: Tx, providerId: OrganisationId, key: string): Promise<CourseStart[]> {
    const rows: CourseStartRow[] = await tx.query(
      `${select} where c.provider_id = $1 and c.chain_key = $2
        order by c.chain_position, c.starts_on, c.id limit 200`,
      [providerId, key],
    );
    return rows.map(courseStartOf);
  }

  /** The file says other words for the same: nothing about the course start changes. */
  async rememberTakenOver(tx: Tx, id: CourseStartId, takenOver: object): Promise<void> {
    await tx.query('update course_start set taken_over = $2 where id = $1', [id, JSON.stringify(takenOver)]);
  }
}

const select = `select ${courseStartColumns} from course_start c`;

const insert = prepared(`
  insert into course_start (id, provider_id, external_id, status, version, content, taken_over, previously_starts_on,
      started_on, ended_on, cancel_reason, recorded_at, updated_at, course_type, entry_levels, municipality,
      starts_on, entry_closes_on, max_participants, registered_elsewhere, announced, sections_started, chain_key,
      chain_position)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
  on conflict (provider_id, external_id) do nothing
  returning id`);

/** The provider and its number never change. */
const update = `
  update course_start set status = $4, version = $5, content = $6, taken_over = coalesce($7, taken_over),
      previously_starts_on = $8, started_on = $9, ended_on = $10, cancel_reason = $11, updated_at = $13,
      course_type = $14, entry_levels = $15, municipality = $16, starts_on = $17, entry_closes_on = $18,
      max_participants = $19, registered_elsewhere = $20, announced = $21, sections_started = $22, chain_key = $23,
      chain_position = $24
   where id = $1 and provider_id = $2 and external_id is not distinct from $3 and recorded_at = $12`;

function values(courseStart: CourseStart, takenOver: object | undefined): unknown[] {
  const { id, providerId, externalId, status, version, content, previouslyStartsOn } = courseStart;
  return [
    id,
    providerId,
    externalId ?? null,
    status,
    version,
    JSON.stringify(content),
    takenOver ? JSON.stringify(takenOver) : null,
    previouslyStartsOn ?? null,
    'startedOn' in courseStart ? courseStart.startedOn : null,
    'endedOn' in courseStart ? courseStart.endedOn : null,
    'cancelReason' in courseStart ? courseStart.cancelReason : null,
    courseStart.recordedAt,
    courseStart.updatedAt,
    content.courseType,
    content.entryLevels,
    content.venue?.municipality ?? null,
    content.startsOn,
    derive(content).entryClosesOn,
    content.maxParticipants,
    content.registeredElsewhere,
    !isUnannounced(courseStart),
    JSON.stringify('sectionsStarted' in courseStart ? courseStart.sectionsStarted : []),
    content.chain?.key ?? null,
    content.chain?.position ?? null,
  ];
}
