import type { CalendarDate } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { EngineHostSeen, RegionSeen } from '../domain/share-out.js';

/** The right to plan for a region and to promise its places. Whoever takes it next gets a higher token, and this one is worth nothing. */
export interface RegionLease {
  readonly region: string;
  readonly token: string;
}

/** How a region stands, at the database's time. */
export interface RegionState {
  readonly token: string;
  readonly mapping: number;
  readonly issuedOn: CalendarDate | null;
  readonly quarantined: boolean;
  readonly verificationDue: boolean;
  readonly now: Date;
  readonly today: CalendarDate;
}

/** A process that dies keeps the others waiting so long. */
export const leaseSeconds = 5;
/** So long an owner may be absorbed in its work; one that dies at it keeps the others waiting so long. */
const absorbedSeconds = 30;
/** The hour in Berlin from which a plan is held against a fresh reading once a night. */
const verifyFromHour = 3;

const leasedFromNow = `clock_timestamp() + make_interval(secs => ${leaseSeconds})`;

@Injectable()
export class Regions {
  /** Says that this process is there; answers which others are, and who owns what. */
  async meet(
    tx: Tx,
    { id, takes }: EngineHostSeen,
  ): Promise<{ readonly regions: readonly RegionSeen[]; readonly hosts: readonly EngineHostSeen[] }> {
    await tx.query(
      `insert into engine_host (id, takes, seen_at) values ($1, $2, clock_timestamp())
       on conflict (id) do update set seen_at = excluded.seen_at, takes = excluded.takes`,
      [id, takes ?? null],
    );
    const regions: readonly { id: string; owner: string | null }[] = await tx.query(
      'select id, case when leased_until > clock_timestamp() then owner end as owner from region order by id',
    );
    const hosts: readonly { id: string; takes: readonly string[] | null }[] = await tx.query(
      `select id, takes from engine_host where seen_at > clock_timestamp() - make_interval(secs => ${leaseSeconds}) order by id`,
    );
    return {
      regions: regions.map((one) => ({ id: one.id, ...(one.owner && { owner: one.owner }) })),
      hosts: hosts.map((one) => ({ id: one.id, ...(one.takes && { takes: one.takes }) })),
    };
  }

  /** Undefined when somebody else has it. */
  async take(tx: Tx, region: string, host: string): Promise<RegionLease | undefined> {
    const [rows]: readonly [readonly { readonly token: string }[]] = await tx.query(
      `update region set token = token + 1, owner = $2, leased_until = ${leasedFromNow}
        where id = (select id from region where id = $1 and leased_until < clock_timestamp() for update skip locked)
       returning token`,
      [region, host],
    );
    const [taken] = rows;
    return taken && { region, token: taken.token };
  }

  /** False when it is lost. While its owner writes, the writing renews it. */
  async renew(tx: Tx, { region, token }: RegionLease): Promise<boolean> {
    await tx.query(
      `update region set leased_until = greatest(leased_until, ${leasedFromNow})
        where id = (select id from region where id = $1 and token = $2 for update skip locked)`,
      [region, token],
    );
    const rows: readonly unknown[] = await tx.query('select 1 from region where id = $1 and token = $2', [
      region,
      token,
    ]);
    return rows.length === 1;
  }

  /** Something follows that leaves no time for renewing: a nation's engine is made. */
  async stay(tx: Tx, { region, token }: RegionLease): Promise<void> {
    await tx.query(
      `update region set leased_until = clock_timestamp() + make_interval(secs => ${absorbedSeconds})
        where id = $1 and token = $2`,
      [region, token],
    );
  }

  /** The next one need not wait until the lease runs out. */
  async giveBack(tx: Tx, { region, token }: RegionLease): Promise<void> {
    await tx.query(`update region set leased_until = '-infinity', owner = null where id = $1 and token = $2`, [
      region,
      token,
    ]);
  }

  async leave(tx: Tx, host: string): Promise<void> {
    await tx.query(`delete from engine_host where id = $1 or seen_at < clock_timestamp() - interval '1 minute'`, [
      host,
    ]);
  }

  async state(tx: Tx, region: string): Promise<RegionState | undefined> {
    const [row]: readonly RegionState[] = await tx.query(stateOf, [region]);
    return row;
  }

  /**
   * Whether the lease still counts. If so nobody else can take it until `tx` ends, and it runs anew; if not, whatever
   * `tx` was to write must not be written.
   */
  async stillMine(tx: Tx, { region, token }: RegionLease): Promise<boolean> {
    const [, renewed]: readonly [unknown, number] = await tx.query(
      `update region set leased_until = ${leasedFromNow} where id = $1 and token = $2`,
      [region, token],
    );
    return renewed === 1;
  }

  async planned(tx: Tx, region: string, asOf: CalendarDate, policyVersion: string): Promise<void> {
    await tx.query('update region set planned_at = now(), as_of = $2, policy_version = $3 where id = $1', [
      region,
      asOf,
      policyVersion,
    ]);
  }

  /** The night's offers are out. */
  async issued(tx: Tx, region: string, on: CalendarDate): Promise<void> {
    await tx.query('update region set issued_on = $2 where id = $1', [region, on]);
  }

  /** The plan was found to be right; a quarantine is over. */
  async verified(tx: Tx, region: string): Promise<void> {
    await tx.query(
      `update region set verified_at = now(), verification_wanted_at = null, quarantined_at = null, quarantine_reason = null
        where id = $1`,
      [region],
    );
  }

  /** Nothing is promised there until a plan made anew is found to be right. */
  async quarantine(tx: Tx, region: string, reason: string): Promise<void> {
    await tx.query(
      'update region set quarantined_at = coalesce(quarantined_at, now()), quarantine_reason = $2 where id = $1',
      [region, reason.slice(0, 200)],
    );
  }
}

const berlin = `(now() at time zone 'Europe/Berlin')`;
const stateOf = `
  select token, mapping, to_char(issued_on, 'YYYY-MM-DD') as "issuedOn", quarantined_at is not null as quarantined,
         verification_wanted_at is not null
           or (extract(hour from ${berlin}) >= ${verifyFromHour}
               and (verified_at is null or (verified_at at time zone 'Europe/Berlin')::date < ${berlin}::date)) as "verificationDue",
         now() as now, to_char(${berlin}::date, 'YYYY-MM-DD') as today
    from region where id = $1`;
