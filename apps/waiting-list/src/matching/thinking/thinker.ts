import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Piece, Thinking, type Thought } from './thinking.js';

/** Somebody to whom pieces are told one after the other. */
export interface Thinker {
  tell(piece: Piece): Promise<Thought>;
  stop(): Promise<void>;
}

/** A thread of its own where the program is compiled; where it runs from its sources, as under tests, this one. */
export function aThinker(): Thinker {
  return import.meta.url.endsWith('.js') ? new ThinkingThread() : new ThinkingHere();
}

class ThinkingHere implements Thinker {
  readonly #thinking = new Thinking();

  async tell(piece: Piece): Promise<Thought> {
    await nextTurn();
    return this.#thinking.take(piece);
  }

  async stop(): Promise<void> {}
}

/** Answers every piece, so that no more than one is ever under way. */
class ThinkingThread implements Thinker {
  readonly #worker = new Worker(new URL('./thinking-worker.js', import.meta.url));

  tell(piece: Piece): Promise<Thought> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const settle = (done: () => void) => {
        worker.off('message', answered).off('error', failed).off('exit', ended);
        done();
      };
      const answered = ({ answer }: { readonly answer: Thought }) => settle(() => resolve(answer));
      const failed = (error: unknown) => settle(() => reject(error));
      const ended = () => settle(() => reject(new Error('The thread that plans has ended.')));
      worker.on('message', answered).on('error', failed).on('exit', ended);
      worker.postMessage(piece);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
