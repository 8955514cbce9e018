import { RuleViolation } from '@app/kernel';
import type { Tx } from '@app/persistence';

/** A caller's wish that something happens once, however often it asks. */
export interface OnceKey {
  readonly caller: string;
  readonly key: string;
  /** Of the route and the body: the same key for something else is refused. */
  readonly fingerprint: string;
}

/**
 * Does `work` once per key, and answers every repetition with what it answered then. Key, effect and outcome commit
 * together, so a process killed between COMMIT and answer changes nothing for the caller who asks again.
 * The outcome is kept as JSON for a day: let it be ids and versions, never a person's data.
 * A second caller waits until the first has committed (then gets its outcome) or rolled back (then does the work).
 */
export async function once<T>(tx: Tx, key: OnceKey | undefined, work: () => Promise<T>): Promise<T> {
  if (!key) return work();
  const [mine] = await claimed(tx, key);
  if (!mine) return earlier<T>(tx, key);
  const outcome = await work();
  await tx.query('update idempotency_key set outcome = $3 where caller = $1 and key = $2', [
    key.caller,
    key.key,
    JSON.stringify(outcome ?? null),
  ]);
  return outcome;
}

async function claimed(tx: Tx, { caller, key, fingerprint }: OnceKey): Promise<readonly object[]> {
  try {
    return await tx.query(
      `insert into idempotency_key (caller, key, fingerprint) values ($1, $2, $3)
       on conflict do nothing returning key`,
      [caller, key, fingerprint],
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '55P03') throw inProgress();
    throw error;
  }
}

async function earlier<T>(tx: Tx, { caller, key, fingerprint }: OnceKey): Promise<T> {
  const [found]: { fingerprint: string; outcome: T }[] = await tx.query(
    'select fingerprint, outcome from idempotency_key where caller = $1 and key = $2',
    [caller, key],
  );
  if (!found) throw inProgress();
  if (found.fingerprint !== fingerprint) {
    throw new RuleViolation('idempotency-key.reused', 'This key was used for another request.');
  }
  return found.outcome;
}

function inProgress(): RuleViolation {
  return new RuleViolation('idempotency-key.in-progress', 'The same request is being worked on.', [], 'conflict');
}
