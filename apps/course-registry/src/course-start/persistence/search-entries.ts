import type { CourseStartId } from '@app/kernel';
import { prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { CourseStart } from '../domain/course-start.js';
import { madeAs, type SearchEntry, searchEntryOf } from '../search-entry.js';
import { type CourseStartRow, courseStartColumns, courseStartOf } from './course-start.row.js';
import { Places } from './places.js';

interface RenewedBatch {
  readonly made: number;
  /** Undefined when nothing is left to do. */
  readonly last: CourseStartId | undefined;
}

/** What searches look through: one entry per course start, kept in the transaction that changes it. */
@Injectable()
export class SearchEntries {
  constructor(private readonly places: Places) {}

  /** For one that was just added or that the transaction keeps from others. */
  async keep(tx: Tx, courseStart: CourseStart): Promise<void> {
    const taken = courseStart.version === 1 ? undefined : await this.places.of(tx, courseStart.id);
    await tx.query(upsert, values(searchEntryOf(courseStart, taken)));
  }

  /** The waiting list has spoken of its places. */
  async renew(tx: Tx, id: CourseStartId): Promise<void> {
    const [row]: CourseStartRow[] = await tx.query(`${select} where c.id = $1 for no key update`, [id]);
    if (row) await this.#keepAsIs(tx, courseStartOf(row));
  }

  /**
   * Makes up to `limit` entries that are missing or were made in an older way, in order of their ids.
   * @param after the last one of the batch before
   */
  async renewOutdated(tx: Tx, after: CourseStartId | undefined, limit: number): Promise<RenewedBatch> {
    const rows: CourseStartRow[] = await tx.query(outdated, [madeAs(), after ?? null, limit]);
    for (const row of rows) await this.#keepAsIs(tx, courseStartOf(row));
    return { made: rows.length, last: rows.at(-1)?.id };
  }

  async #keepAsIs(tx: Tx, courseStart: CourseStart): Promise<void> {
    const taken = await this.places.of(tx, courseStart.id);
    await tx.query(upsert, values(searchEntryOf(courseStart, taken)));
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

const upsert = prepared(`
  with entry as (
    insert into course_search (${columns}, revision)
    values ($1, $2, $3, $4, $5, point($6::float8, $7::float8), $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, $24, $25, nextval('course_search_revision'))
    on conflict (id) do update
      set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}, revision = excluded.revision
    returning id)
  insert into course_search_line (id, for_professionals, for_everybody)
  select $1, $26, $27 from entry
  on conflict (id) do update
    set for_professionals = excluded.for_professionals, for_everybody = excluded.for_everybody`);

function values({ view, publicView, providerId, endsOn, position, slots }: SearchEntry): unknown[] {
  return [
    view.id,
    providerId,
    view.startsOn,
    endsOn,
    view.entryClosesOn,
    position?.easting ?? null,
    position?.northing ?? null,
    slots,
    view.places.free,
    view.version,
    madeAs(),
    view.childcare,
    view.accessible,
    view.status,
    view.courseType,
    view.track,
    view.format,
    view.targetGroup,
    view.intensity,
    view.venue?.municipality ?? null,
    view.venue?.postalCode ?? null,
    view.entryLevels,
    view.fundingPaths,
    view.supportLanguages ?? [],
    view.updatedAt,
    JSON.stringify(view),
    publicView ? JSON.stringify(publicView) : '',
  ];
}
