import type { DigestLetter, NotYet } from '../../digest/write-letters/write-letters.query.js';
import type { NoticeLetter } from '../../notice/write-notice/write-notice.query.js';
import type { ClaimedMail } from '../persistence/mails.js';

/** Milliseconds. Nobody reads of what was true longer ago, and nobody else could send it meanwhile. */
const usualPatience = 10_000;

export type WrittenLetter = NoticeLetter | DigestLetter;

/** A mail in hand, and its letter as soon as that is written: undefined when nothing of it is its reader's any more. */
export interface MailAhead {
  readonly mail: ClaimedMail;
  readonly letter: Promise<WrittenLetter | NotYet | undefined>;
}

/** Where mails come from, and where those go back to that nobody had a hand free for. */
export interface MailSource {
  /** At most so many; none when nothing is due. */
  take(most: number): Promise<readonly MailAhead[]>;
  giveBack(mails: readonly MailAhead[]): Promise<void>;
}

interface Waiting extends MailAhead {
  /** By the process's own clock. */
  readonly since: number;
}

/**
 * Mails that are taken, and their letters written, while others are on the wire: for whoever has a hand free first, so
 * that nobody waits for the slowest. None lies here for long: when all hands stay full, others may take them.
 */
export class MailsAhead {
  #ready: readonly Waiting[] = [];
  #taking: Promise<number> | undefined;
  #shut: Promise<unknown> | undefined;
  #clearing: NodeJS.Timeout | undefined;
  #isDry = false;

  /** @param most how many may lie ready; new ones are taken when half of them are gone */
  constructor(
    private readonly source: MailSource,
    private readonly most: number,
    private readonly patience = usualPatience,
  ) {}

  /** Undefined when nothing is due. */
  async next(): Promise<MailAhead | undefined> {
    for (;;) {
      await this.#shut;
      const [first, ...others] = this.#ready;
      if (first) {
        this.#ready = others;
        if (!this.#isDry && others.length * 2 <= this.most) this.#take().catch(() => undefined);
        return first;
      }
      if ((await this.#take()) === 0 && this.#ready.length === 0) return undefined;
    }
  }

  /** Nobody gets a mail before `work` is done, and what lies ready goes back. */
  async shutWhile(work: () => Promise<void>): Promise<void> {
    const shut = Promise.allSettled([this.#shut, work(), this.clear()]);
    this.#shut = shut;
    const [, ...done] = await shut;
    if (this.#shut === shut) this.#shut = undefined;
    for (const each of done) if (each.status === 'rejected') throw each.reason;
  }

  /** Gives back all that lies here, also what is just being taken. */
  async clear(): Promise<void> {
    await this.#taking?.catch(() => undefined);
    await this.#giveBack(() => true);
  }

  #take(): Promise<number> {
    this.#taking ??= this.#takeSome().finally(() => {
      this.#taking = undefined;
    });
    return this.#taking;
  }

  async #takeSome(): Promise<number> {
    const taken = await this.source.take(this.most - this.#ready.length);
    const since = performance.now();
    this.#ready = [...this.#ready, ...taken.map((mail) => ({ ...mail, since }))];
    this.#isDry = taken.length === 0;
    this.#watch();
    return taken.length;
  }

  #watch(): void {
    const [oldest] = this.#ready;
    if (this.#clearing || !oldest) return;
    const left = Math.max(0, Math.ceil(oldest.since + this.patience - performance.now()));
    this.#clearing = setTimeout(() => {
      this.#clearing = undefined;
      this.#giveBack(({ since }) => performance.now() - since >= this.patience)
        .catch(() => undefined)
        .finally(() => this.#watch());
    }, left).unref();
  }

  async #giveBack(those: (waiting: Waiting) => boolean): Promise<void> {
    const back = this.#ready.filter(those);
    if (back.length === 0) return;
    this.#ready = this.#ready.filter((waiting) => !back.includes(waiting));
    await this.source.giveBack(back);
  }
}
