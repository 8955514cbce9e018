import type { ServiceName } from '@app/contracts';
import type { Tx } from '@app/persistence';

/** A delivery somebody holds the lease of. */
export interface Claimed {
  readonly messageId: string;
  readonly hearer: ServiceName;
}

/**
 * Leases up to `limit` due deliveries that `service` said or is to hear, so that none waits for the other side to be up.
 * By state and never by `id > last`: a transaction that commits late is found like any other.
 */
export async function claim(
  tx: Tx,
  service: ServiceName,
  token: string,
  { claimSize, leaseSeconds }: { readonly claimSize: number; readonly leaseSeconds: number },
): Promise<readonly Claimed[]> {
  return tx.query(claimDue, [service, claimSize, token, leaseSeconds]);
}

/**
 * For claims and marks: COMMIT does not wait for the disk. A crash of the database may take back the last fraction of a
 * second of them, whole transactions in their order: what was rung is rung once more, which R2 makes harmless (R3, R4 stand).
 */
export async function hurried(tx: Tx): Promise<void> {
  await tx.query('set local synchronous_commit = off');
}

/** The hearer was rung; unless it was so quick that it has already acknowledged. */
export async function markRung(tx: Tx, token: string, hearer: ServiceName, ids: readonly string[]): Promise<void> {
  await tx.query(markLeased, [token, hearer, ids]);
}

/** Gives back what could not be rung. */
export async function release(tx: Tx, token: string, hearer: ServiceName, ids: readonly string[]): Promise<void> {
  await tx.query(releaseLeased, [token, hearer, ids]);
}

/** Reopens what `hearer` was rung for and did not acknowledge within `silentSeconds`. Answers how many. */
export async function reopenSilent(tx: Tx, hearer: ServiceName, silentSeconds: number, limit: number): Promise<number> {
  const [{ reopened }] = await tx.query(reopen, [hearer, silentSeconds, limit]);
  return reopened;
}

/** Opens at once what a hearer was rung for and will not come to. */
export async function handBack(tx: Tx, hearer: ServiceName, ids: readonly string[]): Promise<void> {
  await tx.query(reopenRung, [hearer, ids]);
}

const claimDue = `
  with due as (
    select message_id, hearer from messaging.delivery
     where state = 'open' and due_at <= now() and (lease_until is null or lease_until < now())
       and (source = $1 or hearer = $1)
     order by due_at limit $2
       for update skip locked
  ), claimed as (
    update messaging.delivery as delivery set lease_token = $3, lease_until = now() + make_interval(secs => $4)
      from due where delivery.message_id = due.message_id and delivery.hearer = due.hearer
    returning delivery.message_id, delivery.hearer
  )
  select message_id as "messageId", hearer from claimed`;

/** Skips rows a worker holds at this moment: it is acknowledging them, and if it fails the lease runs out. */
const leased = `
  with leased as (
    select message_id, hearer from messaging.delivery
     where hearer = $2 and message_id = any($3::uuid[]) and state = 'open' and lease_token = $1
       for update skip locked
  )
  update messaging.delivery as delivery`;

const markLeased = `
  ${leased} set state = 'rung', rung_at = now(), lease_token = null, lease_until = null
    from leased where delivery.message_id = leased.message_id and delivery.hearer = leased.hearer`;

const releaseLeased = `
  ${leased} set lease_token = null, lease_until = null
    from leased where delivery.message_id = leased.message_id and delivery.hearer = leased.hearer`;

const reopen = `
  with silent as (
    select message_id, hearer from messaging.delivery
     where hearer = $1 and state = 'rung' and rung_at < now() - make_interval(secs => $2)
     limit $3 for update skip locked
  ), reopened as (
    update messaging.delivery as delivery set state = 'open', due_at = now(), rung_at = null
      from silent where delivery.message_id = silent.message_id and delivery.hearer = silent.hearer
    returning 1
  )
  select count(*)::int as reopened from reopened`;

const reopenRung = `
  with rung as (
    select message_id, hearer from messaging.delivery
     where hearer = $1 and message_id = any($2::uuid[]) and state = 'rung'
       for update skip locked
  )
  update messaging.delivery as delivery set state = 'open', due_at = now(), rung_at = null
    from rung where delivery.message_id = rung.message_id and delivery.hearer = rung.hearer`;
