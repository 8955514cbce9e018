import { routes as allRoutes, type MessageClass, type Route } from '@app/contracts';
import { newId, prepared, Transactions, type Tx } from '@app/persistence';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { routeOf } from './conversation.js';
import { refuseMalformed } from './payload.js';
import { Poke } from './poke.js';
import { type ServiceMessaging, serviceMessaging } from './settings.js';
import { traceContext } from './trace-context.js';

/** What the message is about and at which version of it. */
export interface Subject {
  readonly subject: string;
  readonly sequence: number;
}

export interface Recording<M extends object> extends Subject {
  readonly payload: M;
}

/** Rows per statement; a larger one gains nothing. */
const most = 1_000;

@Injectable()
export class Outbox {
  readonly #routes: readonly Route[];

  constructor(
    private readonly transactions: Transactions,
    private readonly poke: Poke,
    @Optional() @Inject(serviceMessaging) settings?: ServiceMessaging,
  ) {
    this.#routes = settings?.routes ?? allRoutes;
  }

  /** Records a message to be sent if, and only if, `tx` commits. */
  async append<M extends object>(tx: Tx, message: MessageClass<M>, payload: M, about: Subject): Promise<void> {
    await this.appendAll(tx, message, [{ payload, ...about }]);
  }

  /** Records many messages of one kind; one statement per thousand. */
  async appendAll<M extends object>(tx: Tx, message: MessageClass<M>, all: readonly Recording<M>[]): Promise<void> {
    const route = routeOf(this.#routes, message);
    for (const { payload } of all) refuseMalformed(message, payload);
    for (let at = 0; at < all.length; at += most) await record(tx, route, all.slice(at, at + most));
    this.transactions.afterCommit(tx, () => this.poke.now());
  }
}

async function record(tx: Tx, { message, from, to }: Route, all: readonly Recording<object>[]): Promise<void> {
  const rows = all.map(({ payload, subject, sequence }) => ({ id: newId(), subject, sequence, payload }));
  await tx.query(insertMessages, [JSON.stringify(rows), from, message.type, traceContext.get() ?? null, to]);
}

const insertMessages = prepared(`
  with said as (
    insert into messaging.message (id, source, type, subject, sequence, payload, traceparent)
    select id, $2, $3, subject, sequence, payload, $4
      from json_to_recordset($1::json) as row (id uuid, subject text, sequence bigint, payload jsonb)
    returning id
  )
  insert into messaging.delivery (message_id, hearer, source)
  select said.id, hearer, $2 from said cross join unnest($5::text[]) as hearer`);
