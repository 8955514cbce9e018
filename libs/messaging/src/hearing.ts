import { dataschemaOf } from '@app/contracts';
import { Transactions, type Tx } from '@app/persistence';
import { Logger } from '@nestjs/common';
import type { Consumer, Envelope } from './consumer.js';
import { handBack } from './deliveries.js';
import { errorCode } from './error-code.js';
import { recordFailure, Unreadable } from './failures.js';
import { acknowledge, giveBack, type Heard, take } from './inbox.js';
import { readPayload } from './payload.js';
import type { ServiceMessaging } from './settings.js';
import { traceContext } from './trace-context.js';

/** Row-level security lets the service itself act on what it hears. */
const scope = { role: 'system' } as const;

/** Answers rings: hears messages in short transactions, many at a time while all goes well, one by one when one of them fails. */
export class Hearing {
  readonly #log = new Logger('inbox');
  #repeats = 0;
  #stopping = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly settings: ServiceMessaging,
    private readonly consumers: ReadonlyMap<string, readonly Consumer<object>[]>,
  ) {}

  /** Messages this process was rung for and that were settled already or not yet due. */
  get repeats(): number {
    return this.#repeats;
  }

  /** The transaction in progress is the last one; what rings still hold is handed back for others to hear. */
  stop(): void {
    this.#stopping = true;
  }

  /** Rejects only when the database does; then the ring has to be repeated. */
  async hear(ids: readonly string[]): Promise<void> {
    let rest = ids;
    let size = ids.length;
    while (rest.length > 0) {
      if (this.#stopping) return this.#handBack(rest);
      const batch = rest.slice(0, size);
      const left = await this.#hearTogether(batch).catch(() => this.#hearOneByOne(batch));
      size = left.length > 0 ? Math.max(1, batch.length - left.length) : size * 2;
      rest = [...left, ...rest.slice(batch.length)];
    }
  }

  async #hearOneByOne(ids: readonly string[]): Promise<readonly string[]> {
    for (const [at, id] of ids.entries()) {
      if (this.#stopping) return ids.slice(at);
      await this.#hearTogether([id]).catch((error) => this.#fail(id, error));
    }
    return [];
  }

  /** Answers what the time budget left over. */
  async #hearTogether(ids: readonly string[]): Promise<readonly string[]> {
    const { service, tuning } = this.settings;
    return this.transactions.run(async (tx) => {
      const heard = await take(tx, service, ids);
      const fresh = heard.filter((message) => message.fresh);
      const end = performance.now() + tuning.budgetMilliseconds;
      let at = 0;
      for (; at < fresh.length && (at === 0 || performance.now() < end); at++) await this.#consume(tx, fresh[at]);
      const left = fresh.slice(at).map(({ id }) => id);
      if (left.length > 0) await giveBack(tx, service, left);
      await this.#settleRepeats(tx, ids, heard);
      return left;
    }, scope);
  }

  async #handBack(ids: readonly string[]): Promise<void> {
    await this.transactions.run((tx) => handBack(tx, this.settings.service, ids));
  }

  async #settleRepeats(tx: Tx, ids: readonly string[], heard: readonly Heard[]): Promise<void> {
    const stale = heard.filter(({ fresh }) => !fresh).map(({ id }) => id);
    this.#repeats += ids.length - heard.length + stale.length;
    if (stale.length > 0) await acknowledge(tx, this.settings.service, stale);
  }

  async #consume(tx: Tx, heard: Heard | undefined): Promise<void> {
    if (!heard) return;
    const consumers = this.consumers.get(heard.type);
    const [first] = consumers ?? [];
    if (!consumers || !first) throw new Unreadable('unknown-version');
    const message = readPayload(first.hears, heard.payload);
    if (!message) throw new Unreadable('invalid');
    const envelope = envelopeOf(heard);
    await traceContext.run(envelope.traceparent, async () => {
      for (const consumer of consumers) await consumer.on(tx, message, envelope);
    });
  }

  async #fail(messageId: string, error: unknown): Promise<void> {
    const { service, tuning } = this.settings;
    const failed = await this.transactions.run((tx) => recordFailure(tx, service, messageId, error, tuning));
    const told = { messageId, attempts: failed?.attempts, error: errorCode(error) };
    if (failed?.state === 'dead') this.#log.error({ code: 'messaging.dead-letter', ...told });
    else this.#log.warn({ code: 'messaging.delivery-failed', ...told });
  }
}

function envelopeOf({ id, source, type, subject, sequence, traceparent, recordedAt }: Heard): Envelope {
  const dataschema = dataschemaOf(type);
  return { id, source, type, dataschema, subject, sequence, time: recordedAt, ...(traceparent && { traceparent }) };
}
