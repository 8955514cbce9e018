import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { DeathReason } from './failures.js';

/** A delivery that was given up. Says what failed, never with which values. */
export interface DeadLetter {
  readonly id: string;
  readonly messageId: string;
  readonly hearer: string;
  readonly reason: DeathReason;
  readonly errorCode: string;
  readonly attempts: number;
  readonly diedAt: Date;
  readonly resolution: 'replayed' | 'discarded' | null;
  readonly type: string;
  readonly source: string;
  readonly subject: string;
  readonly sequence: number;
}

export interface DeadLetterDetail extends DeadLetter {
  readonly recordedAt: Date;
  readonly resolutionReason: string | null;
  readonly resolvedAt: Date | null;
  readonly payload: object;
}

export interface Replay {
  /** Ids of the dead letters, or everything unresolved that `hearer` and `reason` leave. */
  readonly ids?: readonly string[];
  readonly hearer?: string;
  readonly reason?: DeathReason;
  readonly dryRun: boolean;
}

/** What an operator does with deliveries that were given up. */
@Injectable()
export class DeadLetters {
  constructor(private readonly transactions: Transactions) {}

  /** The unresolved ones, oldest first. */
  list(hearer?: string, limit = 200): Promise<readonly DeadLetter[]> {
    return this.transactions.run((tx) =>
      tx.query(`${unresolved()} order by died_at limit $2`, [hearer ?? null, limit]),
    );
  }

  async show(id: string): Promise<DeadLetterDetail> {
    const [found] = await this.transactions.run((tx) => tx.query<DeadLetterDetail[]>(detail, [id]));
    if (!found) throw notFound('dead-letter');
    return found;
  }

  /** Sends them on their way again, with all attempts before them. `dryRun` only answers which. */
  replay({ ids, hearer, reason, dryRun }: Replay): Promise<readonly DeadLetter[]> {
    return this.transactions.run(async (tx) => {
      const chosen: DeadLetter[] = await tx.query(
        `${unresolved()} and ($2::uuid[] is null or dead_letter.id = any($2)) and ($3::text is null or reason = $3)
          order by died_at for update of dead_letter`,
        [hearer ?? null, ids ?? null, reason ?? null],
      );
      if (!dryRun) await tx.query(reopen, [chosen.map(({ id }) => id)]);
      return chosen;
    });
  }

  /** Gives one up for good. The reason is kept; it must not name a person. */
  async discard(id: string, reason: string): Promise<void> {
    const [gone] = await this.transactions.run((tx) => tx.query(discardOne, [id, reason]));
    if (!gone) throw notFound('dead-letter');
  }
}

const columns = `
  dead_letter.id, message_id as "messageId", hearer, reason, error_code as "errorCode", attempts, died_at as "diedAt",
  resolution, type, source, subject, sequence::int`;

function unresolved(): string {
  return `select ${columns} from messaging.dead_letter join messaging.message on message.id = message_id
           where resolution is null and ($1::text is null or hearer = $1)`;
}

const detail = `
  select ${columns}, recorded_at as "recordedAt", resolution_reason as "resolutionReason",
         resolved_at as "resolvedAt", payload
    from messaging.dead_letter join messaging.message on message.id = message_id
   where dead_letter.id = $1`;

const reopen = `
  with replayed as (
    update messaging.dead_letter set resolution = 'replayed', resolved_at = now()
     where id = any($1::uuid[]) and resolution is null
    returning message_id, hearer
  )
  update messaging.delivery as delivery
     set state = 'open', attempts = 0, due_at = now(), last_error_code = null, lease_token = null, lease_until = null
    from replayed where delivery.message_id = replayed.message_id and delivery.hearer = replayed.hearer`;

const discardOne = `
  with discarded as (
    update messaging.dead_letter set resolution = 'discarded', resolution_reason = $2, resolved_at = now()
     where id = $1 and resolution is null
    returning message_id, hearer
  ), settled as (
    update messaging.delivery as delivery set state = 'done', acknowledged_at = now()
      from discarded where delivery.message_id = discarded.message_id and delivery.hearer = discarded.hearer
  )
  select 1 from discarded`;
