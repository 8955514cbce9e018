import type { ImportRecordView } from '@app/contracts';
import { prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { ImportId } from '../domain/import.js';

/** What became of each record of a file. */
@Injectable()
export class ImportRecords {
  async addAll(tx: Tx, importId: ImportId, records: readonly ImportRecordView[]): Promise<void> {
    await tx.query(insert, [importId, JSON.stringify(records)]);
  }

  /** The position of the last record that has been dealt with; 0 when there is none. */
  async last(tx: Tx, importId: ImportId): Promise<number> {
    const [{ last } = { last: 0 }]: { last: number }[] = await tx.query(
      'select coalesce(max(position), 0) as last from import_record where import_id = $1',
      [importId],
    );
    return last;
  }

  /** Which of these numbers have already brought a course start in the same file. */
  async takenOver(tx: Tx, importId: ImportId, externalIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found: { externalId: string }[] = await tx.query(
      `select distinct external_id as "externalId" from import_record
        where import_id = $1 and external_id = any($2) and course_start_id is not null`,
      [importId, externalIds],
    );
    return new Set(found.map(({ externalId }) => externalId));
  }
}

const insert = prepared(`
  insert into import_record (import_id, position, external_id, title, outcome, course_start_id, status, session_count,
      changed_fields, problems)
  select $1, r.position, r."externalId", r.title, r.outcome, r."courseStartId", r.status, r."sessionCount",
         r."changedFields", r.problems
    from jsonb_to_recordset($2::jsonb) as r(position int, "externalId" text, title text, outcome text,
         "courseStartId" uuid, status text, "sessionCount" int, "changedFields" text[], problems jsonb)`);
