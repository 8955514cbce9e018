import { Transactions } from '@app/persistence';
import { harmlessTrace } from '@app/runtime';
import { Injectable, Logger } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CouldRunAgain } from '../../matching/could-run-again/could-run-again.query.js';
import { ShowCurrentPolicy } from '../../policy/show-current-policy/show-current-policy.query.js';
import { CaseLedger } from '../persistence/case-ledger.js';
import { ViabilityCases } from '../persistence/viability-cases.js';
import { TellClosed } from '../tell-closed.js';

const system = { role: 'system' } as const;
/** The rest is for the next look. */
const toldAtMost = 100;
const regionsAtMost = 64;

/** What one look did, and how many of its parts failed. */
export interface Looked {
  readonly opened: number;
  readonly settled: number;
  readonly told: number;
  readonly failed: number;
}

/**
 * Opens cases whose decision is near, settles those that are none any more, and tells cancellations whose time has come.
 * Every case that is told and every region is a transaction of its own: one that fails is logged and holds up no other.
 */
@Injectable()
export class LookAfterCases {
  readonly #log = new Logger('viability');
  /** Failed last time: they come after the others, so that many of them do not take up every look. */
  readonly #failing = new Set<string>();
  /** The region looked at last, where a look did not come to all of them. */
  #after = '';

  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: CaseLedger,
    private readonly cases: ViabilityCases,
    private readonly closed: TellClosed,
    private readonly queries: QueryBus,
  ) {}

  async look(): Promise<Looked> {
    const failures: string[] = [];
    const told = await this.each('tell', await this.dueToTell(), (id) => this.tell(id), failures);
    const regions = await this.regions();
    const settled = await this.each('settle', regions, (region) => this.settle(region, failures), failures);
    const opened = await this.each('open', regions, (region) => this.open(region, failures), failures);
    await this.each('try-again', regions, (region) => this.tryAgain(region), failures);
    return { opened, settled, told, failed: failures.length };
  }

  /** The sum of what was done. */
  private async each(
    part: string,
    subjects: readonly string[],
    work: (subject: string) => Promise<number>,
    failures: string[],
  ): Promise<number> {
    let done = 0;
    for (const subject of subjects) {
      try {
        done += await work(subject);
        this.#failing.delete(subject);
      } catch (failure) {
        this.#failing.add(subject);
        failures.push(subject);
        this.#log.error({ code: 'viability.part-failed', part, subject, error: harmlessTrace(failure) });
      }
    }
    return done;
  }

  private dueToTell(): Promise<readonly string[]> {
    return this.transactions.run((tx) => this.cases.dueToTell(tx, [...this.#failing], toldAtMost), system);
  }

  private tell(id: string): Promise<number> {
    return this.transactions.run(async (tx) => {
      const due = await this.cases.toTell(tx, id);
      if (!due) return 0;
      const { now } = await this.cases.moment(tx);
      await this.closed.tell(tx, due, now);
      return 1;
    }, system);
  }

  /** The next ones in turn. */
  private async regions(): Promise<readonly string[]> {
    const all = [...(await this.transactions.run((tx) => this.ledger.regions(tx), system))].sort();
    const first = all.findIndex((region) => region > this.#after);
    const turn = first < 0 ? all : [...all.slice(first), ...all.slice(0, first)];
    const next = turn.slice(0, regionsAtMost);
    this.#after = next.at(-1) ?? '';
    return next;
  }

  private async settle(region: string, failures: string[]): Promise<number> {
    const last = [...this.#failing];
    const due = await this.transactions.run(async (tx) => {
      await this.ledger.wake(tx, region);
      return this.ledger.dueToSettle(tx, region, last);
    }, system);
    const settle = (id: string) => this.transactions.run((tx) => this.ledger.settle(tx, id), system);
    const settled = await this.each('settle', due, settle, failures);
    await this.transactions.run(async (tx) => {
      await this.ledger.followMinimum(tx, region);
      await this.ledger.release(tx, region);
    }, system);
    return settled;
  }

  private async open(region: string, failures: string[]): Promise<number> {
    const { terms } = await this.queries.execute(new ShowCurrentPolicy(region, 'de'));
    const { decisionNoticeDays: days } = terms;
    const last = [...this.#failing];
    const due = await this.transactions.run((tx) => this.ledger.dueToOpen(tx, region, days, last), system);
    const open = (id: string) => this.transactions.run((tx) => this.ledger.open(tx, id, days), system);
    return this.each('open', due, open, failures);
  }

  /** Whether a cancelled one would have its minimum again, while it can still be taken back. */
  private async tryAgain(region: string): Promise<number> {
    const closing = await this.transactions.run((tx) => this.ledger.toTry(tx, region), system);
    if (closing.length === 0) return 0;
    const ids = closing.map(({ courseStartId }) => courseStartId);
    const again = await this.queries.execute(new CouldRunAgain(region, ids));
    await this.transactions.run((tx) => this.ledger.tried(tx, closing, again), system);
    return closing.length;
  }
}
