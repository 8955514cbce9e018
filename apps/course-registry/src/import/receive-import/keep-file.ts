import { createHash, type Hash } from 'node:crypto';
import { newId, Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { ImportId } from '../domain/import.js';
import { ImportFiles, pieceBytes } from '../persistence/import-files.js';
import { inPieces } from '../persistence/pieces.js';

/** A file that has come in whole and waits to become an import. */
export interface KeptFile {
  readonly id: ImportId;
  /** SHA-256 of its content, in hex. */
  readonly hash: string;
  /** How it begins. */
  readonly head: Uint8Array;
}

/**
 * Keeps a file while it comes in, each piece in a transaction of its own: a slow sender holds no connection of the
 * database. Nobody sees it before it is an import; when it breaks off nothing of it stays.
 */
@Injectable()
export class KeepFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: ImportFiles,
  ) {}

  /** @param look sees the first piece, and may refuse it by throwing */
  async keep(content: AsyncIterable<Uint8Array>, look: (head: Uint8Array) => void): Promise<KeptFile> {
    const id = newId<ImportId>();
    const hash = createHash('sha256');
    await this.transactions.run((tx) => this.files.begin(tx, id));
    try {
      const head = await this.#keepPieces(id, content, hash, look);
      return { id, hash: hash.digest('hex'), head };
    } catch (error) {
      await this.forget({ id });
      throw error;
    }
  }

  /** Nothing became of it. */
  async forget({ id }: Pick<KeptFile, 'id'>): Promise<void> {
    await this.transactions.run((tx) => this.files.forget(tx, id));
  }

  async #keepPieces(
    id: ImportId,
    content: AsyncIterable<Uint8Array>,
    hash: Hash,
    look: (head: Uint8Array) => void,
  ): Promise<Uint8Array> {
    let number = 0;
    let head: Uint8Array = new Uint8Array();
    for await (const piece of inPieces(content, pieceBytes)) {
      if (number === 0) {
        look(piece);
        head = piece;
      }
      hash.update(piece);
      const at = number;
      await this.transactions.run((tx) => this.files.add(tx, id, at, piece));
      number += 1;
    }
    return head;
  }
}
