import {
  type ImportFormat,
  type ImportOutcome,
  type ImportRecordView,
  type ImportState,
  importOutcomes,
} from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { ImportId } from '../domain/import.js';

/** How far an import has come, in figures. */
export interface Report {
  readonly id: ImportId;
  readonly providerId: OrganisationId;
  readonly format: ImportFormat;
  readonly fileName: string;
  readonly state: ImportState;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly recordsTotal: number | null;
  readonly failure: string | null;
  readonly knownBefore: number | null;
  readonly decidedAt: Date | null;
  readonly recordsRead: number;
  readonly sessionsKept: number;
  readonly counts: Readonly<Record<ImportOutcome, number>>;
}

type ReportRow = Omit<Report, 'counts'> & Readonly<Record<ImportOutcome, number>>;

interface RecordRow {
  readonly position: number;
  readonly outcome: ImportOutcome;
  readonly problems: ImportRecordView['problems'];
  readonly [field: string]: unknown;
}

@Injectable()
export class ImportReports {
  async find(tx: Tx, id: ImportId): Promise<Report | undefined> {
    const [row]: ReportRow[] = await tx.query(`${reports} where i.id = $1`, [id]);
    return row && withCounts(row);
  }

  /** Newest first; of one provider, or of all when it is undefined. */
  async list(tx: Tx, of: OrganisationId | undefined, before: ImportId | undefined, limit: number): Promise<Report[]> {
    const rows: ReportRow[] = await tx.query(
      `${reports} where ($1::uuid is null or i.provider_id = $1) and ($2::uuid is null or i.id < $2)
        order by i.id desc limit $3`,
      [of ?? null, before ?? null, limit],
    );
    return rows.map(withCounts);
  }

  async records(tx: Tx, id: ImportId): Promise<ImportRecordView[]> {
    const rows: RecordRow[] = await tx.query(
      `select position, external_id as "externalId", title, outcome, course_start_id as "courseStartId", status,
              session_count as "sessionCount", changed_fields as "changedFields", problems
         from import_record where import_id = $1 order by position`,
      [id],
    );
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as never);
  }
}

function withCounts(row: ReportRow): Report {
  const counts = Object.fromEntries(importOutcomes.map((outcome) => [outcome, row[outcome]])) as Report['counts'];
  return { ...row, counts };
}

const countColumns = importOutcomes
  .map((outcome) => `count(*) filter (where outcome = '${outcome}')::int as "${outcome}"`)
  .join(', ');

/** Sessions kept: those of every record that is a course start now, new or known. */
const reports = `
  select i.id, i.provider_id as "providerId", i.format, i.file_name as "fileName", i.state, i.started_at as "startedAt",
         i.finished_at as "finishedAt", i.records_total as "recordsTotal", i.failure,
         i.known_before as "knownBefore", i.decided_at as "decidedAt", r.*
    from import i cross join lateral (
      select count(*)::int as "recordsRead", coalesce(sum(session_count), 0)::int as "sessionsKept", ${countColumns}
        from import_record where import_id = i.id) r`;
