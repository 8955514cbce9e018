import { createWriteStream, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '@app/persistence';
import PostalMime, { type Email } from 'postal-mime';

/** What the SMTP conversation said, apart from the mail itself. */
export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
  readonly receivedAt: string;
}

export interface ReceivedMail {
  readonly id: string;
  readonly envelope: Envelope;
  readonly mail: Email;
}

/** Received mails as .eml files that survive a restart. A mail is there once its .eml is. */
export class MailFolder {
  readonly #read = new Map<string, ReceivedMail>();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  async keep(envelope: Envelope, content: Readable): Promise<string> {
    const id: string = newId();
    const draft = this.#path(id, 'part');
    try {
      await pipeline(content, createWriteStream(draft, { mode: 0o600 }));
      writeFileSync(this.#path(id, 'json'), JSON.stringify(envelope), { mode: 0o600 });
      renameSync(draft, this.#path(id, 'eml'));
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
    return id;
  }

  /** Newest first: ids begin with their time. */
  async all(): Promise<readonly ReceivedMail[]> {
    const names = readdirSync(this.folder).filter((name) => name.endsWith('.eml'));
    const ids = names
      .map((name) => name.slice(0, -4))
      .sort()
      .reverse();
    const mails = await Promise.all(ids.map((id) => this.find(id)));
    return mails.filter((mail) => mail !== undefined);
  }

  async find(id: string): Promise<ReceivedMail | undefined> {
    const known = this.#read.get(id);
    if (known) return known;
    const source = this.source(id);
    if (!source) return undefined;
    const envelope: Envelope = JSON.parse(readFileSync(this.#path(id, 'json'), 'utf8'));
    const found = { id, envelope, mail: await PostalMime.parse(source) };
    this.#read.set(id, found);
    return found;
  }

  /** Byte for byte as received. */
  source(id: string): Buffer | undefined {
    if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
    try {
      return readFileSync(this.#path(id, 'eml'));
    } catch {
      return undefined;
    }
  }

  #path(id: string, kind: 'eml' | 'json' | 'part'): string {
    return join(this.folder, `${id}.${kind}`);
  }
}
