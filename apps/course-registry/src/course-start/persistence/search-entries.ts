import type { CourseStartId } from '@app/kernel';
import { prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { CourseStart } from '../domain/course-start.js';
import { madeAs, type SearchEntry, searchEntryOf } from '../search-entry.js';
import { type CourseStartRow, courseStartColumns, courseStartOf } from './course-start.row.js';
import { Places, type TakenPlaces } from './places.js';

interface RenewedBatch {
  readonly made: number;
  /** Undefined when nothing is left to do. */
  readonly last: CourseStartId | undefined;
}

type Taken = ReadonlyMap<CourseStartId, TakenPlaces>;

/** What searches look through: one entry per course start, kept in the transaction that changes it. */
@Injectable()
export class SearchEntries {
  constructor(private readonly places: Places) {}

  /** For those that were just added or that the transaction keeps from others. */
  async keep(tx: Tx, courseStarts: readonly CourseStart[], taken: Taken): Promise<void> {
    if (courseStarts.length === 0) return;
    const entries = courseStarts.map((courseStart) => searchEntryOf(courseStart, taken.get(courseStart.id)));
    await Promise.all([
      tx.query(upsertEntries, [JSON.stringify(entries.map(entryRow))]),
      tx.query(upsertLines, [JSON.stringify(entries.map(lineRow))]),
    ]);
  }

  /** The waiting list has spoken of its places. */
  async renew(tx: Tx, id: CourseStartId): Promise<void> {
    const [row]: CourseStartRow[] = await tx.query(`${select} where c.id = $1 for no key update`, [id]);
    if (row) await this.#keepAsTheyAre(tx, [courseStartOf(row)]);
  }

  /**
   * Makes up to `limit` entries that are missing or were made in an older way, in order of their ids.
   * @param after the last one of the batch before
   */
  async renewOutdated(tx: Tx, after: CourseStartId | undefined, limit: number): Promise<RenewedBatch> {
    const rows: CourseStartRow[] = await tx.query(outdated, [madeAs(), after ?? null, limit]);
    await this.#keepAsTheyAre(tx, rows.map(courseStartOf));
    return { made: rows.length, last: rows.at(-1)?.id };
  }

  async #keepAsTheyAre(tx: Tx, courseStarts: readonly CourseStart[]): Promise<void> {
    const ids = courseStarts.map(({ id }) => id);
    await this.keep(tx, courseStarts, await this.places.ofAll(tx, ids));
  }
}

const select = `select ${courseStartColumns} from course_start c`;

/** Whoever changes one meanwhile keeps its entry as well, so those locked are left to them. */
const outdated = `
  ${select} where c.announced and ($2::uuid is null or c.id > $2)
     and not exists (select from course_search s where s.id = c.id and s.made_as >= $1)
   order by c.id limit $3 for no key update of c skip locked`;

const columns = `id, provider_id, starts_on, ends_on, entry_closes_on, position, slots, free, version, made_as, childcare,
  accessible, status, course_type, track, format, target_group, intensity, municipality, postal_code, entry_levels,
  funding_paths, support_languages, updated_at`;
const changing = columns.split(/,\s*/).slice(2);

const upsertEntries = prepared(`
  insert into course_search (${columns}, revision)
  select ${columns}, nextval('course_search_revision') from json_populate_recordset(null::course_search, $1::json)
  on conflict (id) do update
    set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}, revision = excluded.revision`);

const upsertLines = prepared(`
  insert into course_search_line (id, for_professionals, for_everybody)
  select id, for_professionals, for_everybody from json_populate_recordset(null::course_search_line, $1::json)
  on conflict (id) do update
    set for_professionals = excluded.for_professionals, for_everybody = excluded.for_everybody`);

/** A course is looked for by what one can enter it at now: past its first section, that is another section. */
function entryRow({ view, providerId, endsOn, position, slots }: SearchEntry) {
  const { sectionEntry } = view;
  return {
    id: view.id,
    provider_id: providerId,
    starts_on: view.startsOn,
    ends_on: endsOn,
    entry_closes_on: sectionEntry?.entryClosesOn ?? view.entryClosesOn,
    position: position ? `(${position.easting},${position.northing})` : null,
    slots,
    free: view.places.free,
    version: view.version,
    made_as: madeAs(),
    childcare: view.childcare,
    accessible: view.accessible,
    status: view.status,
    course_type: view.courseType,
    track: view.track,
    format: view.format,
    target_group: view.targetGroup,
    intensity: view.intensity,
    municipality: view.venue?.municipality ?? null,
    postal_code: view.venue?.postalCode ?? null,
    entry_levels: sectionEntry ? [sectionEntry.level] : view.entryLevels,
    funding_paths: view.fundingPaths,
    support_languages: view.supportLanguages ?? [],
    updated_at: view.updatedAt,
  };
}

/** What stands here as an object comes into the column as the text it is written as. */
function lineRow({ view, publicView }: SearchEntry) {
  return { id: view.id, for_professionals: view, for_everybody: publicView ?? '' };
}
