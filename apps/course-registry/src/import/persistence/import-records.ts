import type { ImportRecordView } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { ImportId } from '../domain/import.js';

/** What became of each record of a file. */
@Injectable()
export class ImportRecords {
  async add(tx: Tx, importId: ImportId, record: ImportRecordView): Promise<void> {
    const { position, externalId, title, outcome, courseStartId, status, sessionCount, changedFields, problems } =
      record;
    await tx.query(
      `insert into import_record (import_id, position, external_id, title, outcome, course_start_id, status,
          session_count, changed_fields, problems) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        importId,
        position,
        externalId ?? null,
        title ?? null,
        outcome,
        courseStartId ?? null,
        status ?? null,
        sessionCount ?? null,
        changedFields ?? null,
        JSON.stringify(problems),
      ],
    );
  }

  /** The position of the last record that has been dealt with; 0 when there is none. */
  async last(tx: Tx, importId: ImportId): Promise<number> {
    const [{ last } = { last: 0 }]: { last: number }[] = await tx.query(
      'select coalesce(max(position), 0) as last from import_record where import_id = $1',
      [importId],
    );
    return last;
  }

  /** True when the same file has already brought a course start under this number. */
  async hasTakenOver(tx: Tx, importId: ImportId, externalId: string): Promise<boolean> {
    const found: unknown[] = await tx.query(
      'select 1 from import_record where import_id = $1 and external_id = $2 and course_start_id is not null',
      [importId, externalId],
    );
    return found.length > 0;
  }
}
