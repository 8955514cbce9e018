import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { HttpException, Injectable } from '@nestjs/common';
import type { Sheet } from '../domain/sheet.js';
import { typeset } from './typeset.js';

const waitingAtMost = 8;
const keptAtMost = 8;
const patienceMilliseconds = 60_000;
const retryAfterSeconds = 20;

export interface Printed {
  readonly pdf: Uint8Array;
  /** Changes with every word of the brochure. */
  readonly mark: string;
}

/** Sets one brochure at a time, each in a thread of its own; the same brochure once only, however many ask for it. */
@Injectable()
export class Press {
  readonly #kept = new Map<string, Promise<Uint8Array>>();
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Refuses with 503 when too many wait already. */
  async print(sheet: Sheet): Promise<Printed> {
    const mark = createHash('sha256').update(JSON.stringify(sheet)).digest('base64url').slice(0, 22);
    const known = this.#kept.get(mark);
    if (known) return { pdf: await known, mark };
    if (this.#waiting >= waitingAtMost) throw new HttpException({ code: 'brochure.busy', retryAfterSeconds }, 503);
    const made = this.#inTurn(sheet);
    this.#keep(mark, made);
    return { pdf: await made, mark };
  }

  #inTurn(sheet: Sheet): Promise<Uint8Array> {
    this.#waiting += 1;
    const made = this.#last
      .then(() => inAThread(sheet))
      .finally(() => {
        this.#waiting -= 1;
      });
    this.#last = made.catch(() => undefined);
    return made;
  }

  /** What failed is not kept, and what was made longest ago goes first. */
  #keep(mark: string, made: Promise<Uint8Array>): void {
    this.#kept.set(mark, made);
    made.catch(() => this.#kept.delete(mark));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keptAtMost && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** A thread where the program is compiled, ended when it takes too long; where it runs from its sources, as under tests, this one. */
function inAThread(sheet: Sheet): Promise<Uint8Array> {
  if (!import.meta.url.endsWith('.js')) return typeset(sheet);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./typesetting-worker.js', import.meta.url), { workerData: sheet });
    const tooLong = setTimeout(() => void worker.terminate(), patienceMilliseconds).unref();
    worker
      .once('message', (pdf: Uint8Array) => resolve(pdf))
      .once('error', reject)
      .once('exit', () => {
        clearTimeout(tooLong);
        reject(new Error('The thread that sets brochures ended without one.'));
      });
  });
}
