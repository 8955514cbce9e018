import type { CourseStartState, ImportFormat, LackingPart } from '@app/contracts';
import type { CalendarDate, CourseStartId, Id, OrganisationId } from '@app/kernel';
import { prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Known } from '../domain/collapse.js';
import type { Import, ImportId } from '../domain/import.js';
import type { Draft } from '../neutral-record.js';
import type { Completion } from '../source-course/completion.js';

export type SourceRecordId = Id<'SourceRecord'>;

/** What a source says of one course now. */
export interface SeenRecord {
  readonly id: SourceRecordId;
  readonly externalId: string;
  readonly title: string;
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  readonly raw: Readonly<Record<string, string>>;
  readonly draft?: Draft | undefined;
  readonly lacking: readonly LackingPart[];
  readonly cancelledInFile: boolean;
  readonly courseStartId?: string | undefined;
}

export interface SourceRecord {
  readonly id: SourceRecordId;
  readonly providerId: OrganisationId;
  readonly format: ImportFormat;
  readonly externalId: string;
  readonly title: string;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly raw: Readonly<Record<string, string>>;
  readonly draft: Draft | null;
  readonly lacking: readonly LackingPart[];
  readonly completion: Completion | null;
  readonly cancelledInFile: boolean;
  readonly lastSeenAt: Date;
  readonly missingSince: Date | null;
  readonly courseStartId: CourseStartId | null;
  readonly status: CourseStartState | null;
}

export const sourceRecordStates = ['incomplete', 'missing'] as const;
export type SourceRecordState = (typeof sourceRecordStates)[number];

/** What each provider's source, that is its files of one format, last said of each course. */
@Injectable()
export class SourceRecords {
  async known(tx: Tx, { providerId, format }: Import, today: CalendarDate): Promise<Known> {
    const [known]: Known[] = await tx.query(
      `select count(*)::int as "all", count(*) filter (where ends_on is null or ends_on >= $3)::int as current
         from source_record where provider_id = $1 and format = $2 and missing_since is null`,
      [providerId, format, today],
    );
    return known ?? { all: 0, current: 0 };
  }

  /** What people have added to these, by the source's number. */
  async completions(tx: Tx, { providerId, format }: Import, externalIds: readonly string[]) {
    const rows: { externalId: string; completion: Completion }[] = await tx.query(
      `select external_id as "externalId", completion from source_record
        where provider_id = $1 and format = $2 and external_id = any($3) and completion is not null`,
      [providerId, format, externalIds],
    );
    return new Map(rows.map(({ externalId, completion }) => [externalId, completion] as const));
  }

  /** Each number at most once. */
  async see(tx: Tx, { id, providerId, format }: Import, records: readonly SeenRecord[]): Promise<void> {
    await tx.query(upsert, [providerId, format, id, JSON.stringify(records)]);
  }

  /** The file has been read to its end: what it does not have is missing from now on. Nothing is withdrawn. */
  async noteMissing(tx: Tx, { id, providerId, format }: Import): Promise<void> {
    await tx.query(
      `update source_record set missing_since = now()
        where provider_id = $1 and format = $2 and last_import_id <> $3 and missing_since is null`,
      [providerId, format, id satisfies ImportId],
    );
  }

  /**
   * In order of their ids; of one provider, or of all when it is undefined. Incomplete are those whose days are not over;
   * missing are those whose course start is still announced.
   */
  async list(
    tx: Tx,
    state: SourceRecordState,
    of: OrganisationId | undefined,
    today: CalendarDate,
    after: SourceRecordId | undefined,
    limit: number,
  ): Promise<SourceRecord[]> {
    return tx.query(
      `${select} where ${conditions[state]} and ($1::uuid is null or s.provider_id = $1)
          and (s.ends_on is null or s.ends_on >= $2) and ($3::uuid is null or s.id > $3) order by s.id limit $4`,
      [of ?? null, today, after ?? null, limit],
    );
  }

  async find(tx: Tx, id: SourceRecordId): Promise<SourceRecord | undefined> {
    const [found]: SourceRecord[] = await tx.query(`${select} where s.id = $1`, [id]);
    return found;
  }

  async toChange(tx: Tx, id: SourceRecordId): Promise<SourceRecord | undefined> {
    const [found]: SourceRecord[] = await tx.query(`${select} where s.id = $1 for update of s`, [id]);
    return found;
  }

  async complete(tx: Tx, id: SourceRecordId, completion: Completion, courseStartId: CourseStartId): Promise<void> {
    await tx.query(
      `update source_record set completion = $2, completed_at = now(), lacking = '{}', course_start_id = $3
        where id = $1`,
      [id, JSON.stringify(completion), courseStartId],
    );
  }
}

const conditions: Readonly<Record<SourceRecordState, string>> = {
  incomplete: `s.lacking <> '{}' and s.missing_since is null`,
  missing: `s.missing_since is not null and c.status in ('published', 'postponed', 'started')`,
};

const select = `
  select s.id, s.provider_id as "providerId", s.format, s.external_id as "externalId", s.title,
         s.starts_on::text as "startsOn", s.ends_on::text as "endsOn", s.raw, s.draft, s.lacking, s.completion,
         s.cancelled_in_file as "cancelledInFile", s.last_seen_at as "lastSeenAt", s.missing_since as "missingSince",
         s.course_start_id as "courseStartId", c.status
    from source_record s left join course_start c on c.id = s.course_start_id`;

const upsert = prepared(`
  insert into source_record (id, provider_id, format, external_id, title, starts_on, ends_on, raw, draft, lacking,
      cancelled_in_file, course_start_id, last_import_id, missing_since)
  select r.id, $1, $2, r."externalId", r.title, r."startsOn", r."endsOn", r.raw, r.draft, r.lacking,
         r."cancelledInFile", r."courseStartId", $3, case when r."cancelledInFile" then now() end
    from jsonb_to_recordset($4::jsonb) as r(id uuid, "externalId" text, title text, "startsOn" date, "endsOn" date,
         raw jsonb, draft jsonb, lacking text[], "cancelledInFile" boolean, "courseStartId" uuid)
  on conflict (provider_id, format, external_id) do update
    set title = excluded.title, starts_on = excluded.starts_on, ends_on = excluded.ends_on, raw = excluded.raw,
        draft = excluded.draft, lacking = excluded.lacking, cancelled_in_file = excluded.cancelled_in_file,
        course_start_id = coalesce(excluded.course_start_id, source_record.course_start_id),
        last_import_id = excluded.last_import_id, last_seen_at = now(),
        missing_since = case when excluded.cancelled_in_file then coalesce(source_record.missing_since, now()) end`);
