import type { ImportState } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Import, ImportId } from '../domain/import.js';

/** Seconds for which somebody who works on an import is left alone without a sign of life. */
const leaseSeconds = 30;
const mostAttempts = 8;

export interface NewImport extends Omit<Import, 'state' | 'recordsTotal'> {
  readonly fileHash: string;
}

@Injectable()
export class Imports {
  /** Its file is kept under the same id. */
  async add(tx: Tx, { id, providerId, format, fileName, fileHash }: NewImport, lease?: string): Promise<void> {
    await tx.query(
      `insert into import (id, provider_id, format, file_name, file_hash, state, lease_token, lease_until)
       values ($1, $2, $3, $4, $5, 'running', $6, ${leaseEnd('$6')})`,
      [id, providerId, format, fileName, fileHash, lease ?? null],
    );
  }

  async toChange(tx: Tx, id: ImportId): Promise<Import | undefined> {
    const [found]: Import[] = await tx.query(`${select} where id = $1 for update`, [id]);
    return found;
  }

  /** One of this provider with this very content that has not been worked through. */
  async unfinished(tx: Tx, providerId: OrganisationId, fileHash: string): Promise<Import | undefined> {
    const [found]: Import[] = await tx.query(
      `${select} where provider_id = $1 and file_hash = $2 and (state in ('stopped', 'quarantined')
          or state = 'running' and (lease_until is null or lease_until < now())) order by id desc limit 1 for update`,
      [providerId, fileHash],
    );
    return found;
  }

  async stop(tx: Tx, id: ImportId): Promise<void> {
    await tx.query(`update import set state = 'stopped', lease_token = null, lease_until = null where id = $1`, [id]);
  }

  async resume(tx: Tx, id: ImportId, lease?: string): Promise<void> {
    await tx.query(
      `update import set state = 'running', attempts = 0, lease_token = $2, lease_until = ${leaseEnd('$2')} where id = $1`,
      [id, lease ?? null],
    );
  }

  /** Whether somebody is at work on another file of the same source. Whoever asks decides alone until `tx` ends. */
  async isSourceBusy(tx: Tx, { providerId, format }: Pick<Import, 'providerId' | 'format'>): Promise<boolean> {
    await tx.query(oneDecides);
    const [found]: unknown[] = await tx.query(
      `select from import where provider_id = $1 and format = $2 and ${isWorkedOn('import')} limit 1`,
      [providerId, format],
    );
    return found !== undefined;
  }

  /**
   * The oldest running import nobody works on, for the holder of `lease`. Files of one source come in one after the
   * other, for each says what the source says now.
   */
  async claim(tx: Tx, lease: string): Promise<Import | undefined> {
    await tx.query(oneDecides);
    const [rows]: [Import[]] = await tx.query(
      `update import set lease_token = $1, lease_until = ${leaseEnd('$1')}
        where id = (select id from import free where state = 'running' and (lease_until is null or lease_until < now())
                       and not exists (select from import o where o.provider_id = free.provider_id
                                          and o.format = free.format and o.id <> free.id and ${isWorkedOn('o')})
                     order by id limit 1 for update skip locked)
        returning ${columns}`,
      [lease],
    );
    return rows[0];
  }

  /** Still ours and not stopped: the lease is good for another while. Keeps the import from being stopped until `tx` ends. */
  async hold(tx: Tx, id: ImportId, lease: string): Promise<boolean> {
    const [, held]: [unknown, number] = await tx.query(
      `update import set lease_until = ${leaseEnd('$2')}, attempts = 0
        where id = $1 and lease_token = $2 and state = 'running'`,
      [id, lease],
    );
    return held === 1;
  }

  /** Somebody is still at work on it, if it is the holder of `lease`; nothing has been taken over by that. */
  async showLife(tx: Tx, id: ImportId, lease: string): Promise<void> {
    await tx.query(`update import set lease_until = ${leaseEnd('$2')} where id = $1 and lease_token = $2`, [id, lease]);
  }

  /** Not worked through, but not worked on any more: the next one may go on at once. */
  async release(tx: Tx, id: ImportId, lease: string): Promise<void> {
    await tx.query('update import set lease_token = null, lease_until = null where id = $1 and lease_token = $2', [
      id,
      lease,
    ]);
  }

  /** The file has been looked through to its end and is to be taken over. */
  async noteTotal(tx: Tx, id: ImportId, total: number): Promise<void> {
    await tx.query('update import set records_total = $2 where id = $1', [id, total]);
  }

  /** Held back: nobody works on it until a person has decided. */
  async quarantine(tx: Tx, id: ImportId, total: number, knownBefore: number): Promise<void> {
    await tx.query(
      `update import set state = 'quarantined', records_total = $2, known_before = $3,
          lease_token = null, lease_until = null where id = $1`,
      [id, total, knownBefore],
    );
  }

  /** A person lets it through. */
  async accept(tx: Tx, id: ImportId): Promise<void> {
    await tx.query(
      `update import set state = 'running', decided_at = now(), attempts = 0, lease_token = null, lease_until = null
        where id = $1`,
      [id],
    );
  }

  /** A person wants nothing of it. */
  async discard(tx: Tx, id: ImportId): Promise<void> {
    await tx.query(
      `${fileGone} update import set state = 'discarded', decided_at = now(), finished_at = now() where id = $1`,
      [id],
    );
  }

  /** Worked through, or broken off for good. The file is not needed any more. */
  async finish(tx: Tx, id: ImportId, state: ImportState, total: number | undefined, failure?: string): Promise<void> {
    await tx.query(
      `${fileGone} update import set state = $2, records_total = $3, failure = $4, finished_at = now(),
          lease_token = null, lease_until = null where id = $1`,
      [id, state, total ?? null, failure ?? null],
    );
  }

  /** Something broke that is not the file's fault: again when the lease is over, and given up after some attempts. */
  async noteFailure(tx: Tx, id: ImportId, lease: string): Promise<void> {
    await tx.query(
      `update import set attempts = attempts + 1,
          state = case when attempts + 1 >= ${mostAttempts} then 'failed' else state end,
          failure = case when attempts + 1 >= ${mostAttempts} then 'import.internal-error' else failure end,
          finished_at = case when attempts + 1 >= ${mostAttempts} then now() else finished_at end
        where id = $1 and lease_token = $2`,
      [id, lease],
    );
  }
}

const leaseEnd = (token: string) =>
  `case when ${token}::uuid is null then null else now() + interval '${leaseSeconds} seconds' end`;
const fileGone = 'with gone as (delete from import_file where id = $1)';
const isWorkedOn = (row: string) => `${row}.state = 'running' and ${row}.lease_until >= now()`;
/** Two who look at the same moment would both find a source free. */
const oneDecides = `select pg_advisory_xact_lock(hashtextextended('who works on which import', 0))`;
const columns =
  'id, provider_id as "providerId", format, file_name as "fileName", state, records_total as "recordsTotal"';
const select = `select ${columns} from import`;
