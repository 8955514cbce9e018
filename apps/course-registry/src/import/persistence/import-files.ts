import { prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { ImportId } from '../domain/import.js';
import type { SourceFile } from '../neutral-record.js';
import { inPieces } from './pieces.js';

/** Bytes of every piece of a file but the last. */
export const pieceBytes = 262_144;

/** The files of imports, until they have been worked through. A file has its id before there is an import of it. */
@Injectable()
export class ImportFiles {
  async begin(tx: Tx, id: ImportId): Promise<void> {
    await tx.query('insert into import_file (id) values ($1)', [id]);
  }

  /** @param number counts from 0 */
  async add(tx: Tx, id: ImportId, number: number, bytes: Uint8Array): Promise<void> {
    await tx.query(addPiece, [id, number, bytes]);
  }

  /** A whole file that is at hand. */
  async keep(tx: Tx, id: ImportId, file: SourceFile): Promise<void> {
    await this.begin(tx, id);
    let number = 0;
    for await (const piece of inPieces(file, pieceBytes)) {
      await this.add(tx, id, number, piece);
      number += 1;
    }
  }

  /** Empty behind the end of the file. */
  async piece(tx: Tx, id: ImportId, number: number): Promise<Uint8Array> {
    const [found]: { bytes: Uint8Array }[] = await tx.query(onePiece, [id, number]);
    return found?.bytes ?? new Uint8Array();
  }

  /** In bytes. */
  async size(tx: Tx, id: ImportId): Promise<number> {
    const [found]: { size: number }[] = await tx.query(
      'select coalesce(sum(octet_length(bytes)), 0)::int as size from import_file_piece where file_id = $1',
      [id],
    );
    return found?.size ?? 0;
  }

  async forget(tx: Tx, id: ImportId): Promise<void> {
    await tx.query('delete from import_file where id = $1', [id]);
  }

  /** What was broken off on its way in with the process that took it, and what was given up. */
  async forgetAbandoned(tx: Tx): Promise<void> {
    await tx.query(
      `delete from import_file f
        where begun_at < now() - interval '1 hour'
          and not exists (select from import i where i.id = f.id and i.state in ('running', 'stopped', 'quarantined'))`,
    );
  }
}

const addPiece = prepared('insert into import_file_piece (file_id, number, bytes) values ($1, $2, $3)');
const onePiece = prepared('select bytes from import_file_piece where file_id = $1 and number = $2');
