import type { ServiceName } from '@app/contracts';
import { RuleViolation } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { errorCode } from './error-code.js';
import type { Tuning } from './settings.js';

/** Why a delivery will not be tried again. `exhausted`: it failed as often as is allowed. */
export type DeathReason = 'rule' | 'exhausted' | 'unknown-version' | 'invalid';

/** Nobody here can read the message; trying again will not help. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  constructor(readonly reason: 'unknown-version' | 'invalid') {
    super(`A message could not be read: ${reason}.`);
  }
}

export interface FailedDelivery {
  readonly state: 'open' | 'dead';
  readonly attempts: number;
}

/**
 * Counts a failed attempt. What may get better is due again later: the pause is kept in the row, so losing the queue
 * shortens nothing. What will not, or has failed too often, becomes a dead letter. Undefined when somebody else settled it.
 */
export async function recordFailure(
  tx: Tx,
  hearer: ServiceName,
  messageId: string,
  error: unknown,
  { attempts, retrySeconds }: Pick<Tuning, 'attempts' | 'retrySeconds'>,
): Promise<FailedDelivery | undefined> {
  const reason = finalReason(error);
  const code = error instanceof Unreadable ? error.reason : errorCode(error);
  const parameters = [hearer, messageId, code, reason, attempts, retrySeconds, newId()];
  const [failed] = await tx.query<FailedDelivery[]>(fail, parameters);
  return failed;
}

function finalReason(error: unknown): DeathReason | null {
  if (error instanceof RuleViolation) return 'rule';
  return error instanceof Unreadable ? error.reason : null;
}

const fail = `
  with failed as (
    update messaging.delivery
       set attempts = attempts + 1, last_error_code = $3, lease_token = null, lease_until = null, rung_at = null,
           state = case when $4::text is not null or attempts + 1 >= $5 then 'dead' else 'open' end,
           due_at = now() + make_interval(secs => least(600, $6 * 2 ^ attempts) * (0.5 + random() / 2))
     where hearer = $1 and message_id = $2 and state in ('open', 'rung')
    returning message_id, hearer, state, attempts
  ), buried as (
    insert into messaging.dead_letter (id, message_id, hearer, reason, error_code, attempts)
    select $7, message_id, hearer, coalesce($4, 'exhausted'), $3, attempts from failed where state = 'dead'
  )
  select state, attempts from failed`;
