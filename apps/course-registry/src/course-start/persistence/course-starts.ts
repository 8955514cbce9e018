import { type CalendarDate, type CourseStartId, type OrganisationId, RuleViolation } from '@app/kernel';
import { prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { checkedAs } from '../check-plausibility/noticed.js';
import { Plausibility } from '../check-plausibility/plausibility.js';
import { type CourseStart, isUnannounced } from '../domain/course-start.js';
import { derive } from '../domain/derive.js';
import type { Cause } from '../domain/history.js';
import { Calendars } from './calendars.js';
import { type CourseStartRow, courseStartColumns, courseStartOf } from './course-start.row.js';
import { type Change, History } from './history.js';
import { Places, type TakenPlaces } from './places.js';
import { SearchEntries } from './search-entries.js';

/** A course start with what the provider's file last said of it. */
export interface TakenOverBefore {
  readonly courseStart: CourseStart;
  readonly takenOver: object | undefined;
}

/** A number that the provider has used. */
export interface KnownCourseStart {
  readonly id: CourseStartId;
  readonly externalId: string;
  readonly status: CourseStart['status'];
}

/** A version to be written, with what the provider's file says of it when it comes from one. */
export interface Written {
  readonly next: CourseStart;
  readonly takenOver?: object;
}

interface Replaced {
  readonly before: CourseStart;
  readonly besides?: Change['besides'];
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
  async add(tx: Tx, courseStart: CourseStart, cause: Cause): Promise<void> {
    const added = await this.addAll(tx, [{ next: courseStart }], cause);
    if (added.size === 0) throw numberTaken();
  }

  /** Which of these are new now; of the others the provider has already used the number. One statement for all per table. */
  async addAll(tx: Tx, courseStarts: readonly Written[], cause: Cause): Promise<ReadonlySet<CourseStartId>> {
    if (courseStarts.length === 0) return new Set();
    const isBrief = courseStarts.every(saysNoMoreThanItsFile);
    const written = courseStarts.map(isBrief ? briefRowOf : rowOf);
    const rows: { id: CourseStartId }[] = await tx.query(isBrief ? insertBrief : insert, [JSON.stringify(written)]);
    const ids = new Set(rows.map(({ id }) => id));
    const added = courseStarts.filter(({ next }) => ids.has(next.id)).map(({ next }) => ({ next }));
    if (added.length > 0) await this.#tell(tx, added, cause, new Map());
    return ids;
  }

  /** Writes the next version of one that was read with `toChange`. */
  async replace(tx: Tx, before: CourseStart, next: CourseStart, cause: Cause): Promise<void> {
    await this.replaceAll(tx, [{ before, next }], cause);
  }

  /** Writes the next versions of some that were read to be changed. One statement for all per table. */
  async replaceAll(tx: Tx, changes: readonly (Written & Replaced)[], cause: Cause): Promise<void> {
    if (changes.length === 0) return;
    // No calendar knows the sessions of a plan.
    await this.calendars.renumber(
      tx,
      changes.filter(({ before }) => !isUnannounced(before)),
    );
    const rows = changes.map(rowOf);
    const [, taken] = await Promise.all([
      tx.query(update, [JSON.stringify(rows)]),
      this.places.ofAll(
        tx,
        changes.map(({ next }) => next.id),
      ),
    ]);
    await this.#tell(tx, changes, cause, taken);
  }

  /** What must be known wherever a course start has changed. */
  async #tell(tx: Tx, changes: readonly Change[], cause: Cause, taken: ReadonlyMap<CourseStartId, TakenPlaces>) {
    const found = changes.map(({ next }) => next).filter((courseStart) => !isUnannounced(courseStart));
    await Promise.all([
      this.history.add(tx, changes, cause),
      this.searchEntries.keep(tx, found, taken),
      this.#check(
        tx,
        changes.map(({ next }) => next),
        taken,
      ),
    ]);
  }

  /** The waiting list has spoken of its places, or nobody has looked at it yet. */
  async checkAgain(tx: Tx, id: CourseStartId): Promise<void> {
    const courseStart = await this.toChange(tx, id);
    if (courseStart) await this.#check(tx, [courseStart], await this.places.ofAll(tx, [id]));
  }

  /**
   * Those nobody has looked at in today's way, in order of their ids, kept from others; answers the last one, undefined when
   * there were fewer than `limit`. What somebody else is changing is looked at by them.
   */
  async checkUnchecked(tx: Tx, after: CourseStartId | undefined, limit: number): Promise<CourseStartId | undefined> {
    const rows: CourseStartRow[] = await tx.query(
      `${select} where ($2::uuid is null or c.id > $2)
          and not exists (select from plausibility p where p.course_start_id = c.id and p.made_as >= $3)
        order by c.id limit $1 for no key update of c skip locked`,
      [limit, after ?? null, checkedAs()],
    );
    const ids = rows.map(({ id }) => id);
    if (rows.length > 0) await this.#check(tx, rows.map(courseStartOf), await this.places.ofAll(tx, ids));
    return rows.length < limit ? undefined : rows.at(-1)?.id;
  }

  #check(tx: Tx, courseStarts: readonly CourseStart[], taken: ReadonlyMap<CourseStartId, TakenPlaces>): Promise<void> {
    const looks = courseStarts.map((courseStart) => {
      const { held, confirmed } = taken.get(courseStart.id) ?? { held: 0, confirmed: 0 };
      return { courseStart, taken: held + confirmed };
    });
    return this.plausibility.check(tx, looks);
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

  /** Which of these numbers the provider has used, and what was made of each. */
  async known(tx: Tx, providerId: OrganisationId, externalIds: readonly string[]): Promise<KnownCourseStart[]> {
    return tx.query(
      `select id, external_id as "externalId", status from course_start
        where provider_id = $1 and external_id = any($2)`,
      [providerId, externalIds],
    );
  }

  /** Those of which the file says what it said when it was last taken over, with the number of their sessions now. */
  async saidAgain(
    tx: Tx,
    said: readonly { readonly id: CourseStartId; readonly takenOver: object }[],
  ): Promise<ReadonlyMap<CourseStartId, number>> {
    if (said.length === 0) return new Map();
    const rows: { id: CourseStartId; sessionCount: number }[] = await tx.query(
      `select c.id, jsonb_array_length(c.content -> 'sessions') as "sessionCount"
         from json_to_recordset($1::json) as r (id uuid, "takenOver" jsonb)
         join course_start c on c.id = r.id and c.taken_over = r."takenOver"`,
      [JSON.stringify(said)],
    );
    return new Map(rows.map(({ id, sessionCount }) => [id, sessionCount] as const));
  }

  /** Kept from others until the transaction ends; locked in one order by everybody. */
  async toTakeOver(tx: Tx, ids: readonly CourseStartId[]): Promise<ReadonlyMap<CourseStartId, TakenOverBefore>> {
    if (ids.length === 0) return new Map();
    const rows: (CourseStartRow & { readonly takenOver: object | null })[] = await tx.query(
      `select ${courseStartColumns}, c.taken_over as "takenOver" from course_start c
        where c.id = any($1) order by c.id for update`,
      [ids],
    );
    return new Map(
      rows.map(({ takenOver, ...row }) => [
        row.id,
        { courseStart: courseStartOf(row), takenOver: takenOver ?? undefined },
      ]),
    );
  }

  /** A provider's that are told to others and not over, in the order in which everybody locks them. */
  async goingOn(tx: Tx, of: OrganisationId): Promise<CourseStartId[]> {
    const rows: { id: CourseStartId }[] = await tx.query(
      `select id from course_start
        where provider_id = $1 and status in ('published', 'postponed', 'started') order by id`,
      [of],
    );
    return rows.map(({ id }) => id);
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
}

export function numberTaken(): RuleViolation {
  return new RuleViolation(
    'course-start.external-id-taken',
    'The provider already has a course start under this number.',
    [{ pointer: '/externalId', code: 'external-id.taken', detail: 'This number is already used.' }],
    'conflict',
  );
}

const select = `select ${courseStartColumns} from course_start c`;

/** The provider and its number never change. */
const kept = 'id, provider_id, external_id, recorded_at';
const changing = `status, version, content, previously_starts_on, started_on, ended_on, cancel_reason, updated_at,
  course_type, entry_levels, municipality, starts_on, entry_closes_on, max_participants, registered_elsewhere, announced,
  sections_started, chain_key, chain_position`;

const inserting = (takenOver: string) => `
  insert into course_start (${kept}, ${changing}, taken_over)
  select ${kept}, ${changing}, ${takenOver} from json_populate_recordset(null::course_start, $1::json)
  on conflict (provider_id, external_id) do nothing
  returning id`;
const insert = prepared(inserting('taken_over'));
/** Sessions are most of a course start, and reading them is most of the work: said once, they are kept twice. */
const insertBrief = prepared(inserting('content || taken_over'));

const update = `
  update course_start c
     set taken_over = coalesce(r.taken_over, c.taken_over),
         ${changing
           .split(/,\s*/)
           .map((column) => `${column} = r.${column}`)
           .join(', ')}
    from json_populate_recordset(null::course_start, $1::json) r
   where c.id = r.id`;

type Fields = Readonly<Record<string, unknown>>;

/** The file names every field that is kept, with the same value or with another. */
function saysNoMoreThanItsFile({ next, takenOver }: Written): boolean {
  const said: Fields = { ...takenOver };
  return Object.entries(next.content).every(([field, value]) => value === undefined || said[field] !== undefined);
}

/** Of what the file says, only what is kept otherwise, such as the house that was found for its address. */
function briefRowOf(written: Written) {
  const content: Fields = { ...written.next.content };
  const otherwise = Object.entries({ ...written.takenOver }).filter(([field, said]) => content[field] !== said);
  return { ...rowOf(written), taken_over: Object.fromEntries(otherwise) };
}

function rowOf({ next, takenOver }: Written) {
  const { id, providerId, externalId, status, version, content, previouslyStartsOn } = next;
  return {
    id,
    provider_id: providerId,
    external_id: externalId ?? null,
    status,
    version,
    content,
    taken_over: takenOver ?? null,
    previously_starts_on: previouslyStartsOn ?? null,
    started_on: 'startedOn' in next ? next.startedOn : null,
    ended_on: 'endedOn' in next ? next.endedOn : null,
    cancel_reason: 'cancelReason' in next ? next.cancelReason : null,
    recorded_at: next.recordedAt,
    updated_at: next.updatedAt,
    course_type: content.courseType,
    entry_levels: content.entryLevels,
    municipality: content.venue?.municipality ?? null,
    starts_on: content.startsOn,
    entry_closes_on: derive(content).entryClosesOn,
    max_participants: content.maxParticipants,
    registered_elsewhere: content.registeredElsewhere,
    announced: !isUnannounced(next),
    sections_started: 'sectionsStarted' in next ? next.sectionsStarted : [],
    chain_key: content.chain?.key ?? null,
    chain_position: content.chain?.position ?? null,
  };
}
