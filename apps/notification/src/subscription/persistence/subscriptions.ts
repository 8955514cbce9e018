import { type MemberId, RuleViolation } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { KeepUntold } from '../../digest/keep-untold/keep-untold.command.js';
import type { Subscription, SubscriptionId, Wish } from '../domain/subscription.js';
import { freshSecret } from './fresh-secret.js';
import { lockFor, type Purpose } from './purpose.js';

export type NewSubscription = Wish & Pick<Subscription, 'id' | 'organisationId'> & { readonly memberId: MemberId };

/** Everybody reads and changes their own only: the member is part of every question. */
@Injectable()
export class Subscriptions {
  constructor(private readonly commands: CommandBus) {}

  /** What began unasked gives way: its owner's own words count. @returns the subscription that is theirs now */
  async add(tx: Tx, s: NewSubscription): Promise<SubscriptionId> {
    const usual = (await this.ofMember(tx, s.memberId)).find(({ byDefault }) => byDefault);
    if (usual) {
      await this.change(tx, usual, s, undefined);
      return usual.id;
    }
    if (!(await this.#insert(tx, s, false))) throw taken();
    return s.id;
  }

  /** False when the member or the address has a subscription meanwhile. */
  addUsual(tx: Tx, s: NewSubscription): Promise<boolean> {
    return this.#insert(tx, s, true);
  }

  /** Of a mailbox that has agreed to it. */
  async addOffice(tx: Tx, s: Omit<NewSubscription, 'memberId'>): Promise<void> {
    if (!(await this.#insert(tx, { ...s, memberId: null }, false))) throw taken();
  }

  /** True when somebody is told at this address already. */
  async isTold(tx: Tx, address: string): Promise<boolean> {
    const rows: readonly object[] = await tx.query(
      'select 1 from subscription where lower(address) = lower($1) and ended_at is null',
      [address],
    );
    return rows.length > 0;
  }

  async #insert(
    tx: Tx,
    s: Omit<NewSubscription, 'memberId'> & Pick<Subscription, 'memberId'>,
    byDefault: boolean,
  ): Promise<boolean> {
    const rows: readonly object[] = await tx.query(
      `insert into subscription (id, member_id, organisation_id, by_default, ${wishColumns})
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict do nothing returning id`,
      [s.id, s.memberId, s.organisationId, byDefault, ...valuesOf(s)],
    );
    return rows.length === 1;
  }

  async ofMember(tx: Tx, memberId: string): Promise<readonly Subscription[]> {
    return tx.query(`select ${columns} from subscription where member_id = $1 and ended_at is null order by id`, [
      memberId,
    ]);
  }

  async one(tx: Tx, memberId: string, id: string, purpose: Purpose): Promise<Subscription | undefined> {
    const [row]: readonly Subscription[] = await tx.query(
      `select ${columns} from subscription where member_id = $1 and id = $2 and ended_at is null ${lockFor(purpose)}`,
      [memberId, id],
    );
    return row;
  }

  /**
   * A wider area or an ended pause begins now, with what is noted from now on, and what was untold before the area became
   * wider is told as well; a slot that has changed does not make up
   * for one that has passed. A new address, or asking for the old one once more, lifts the server's refusal.
   */
  async change(tx: Tx, before: Subscription, wish: Wish, active: boolean | undefined): Promise<void> {
    const wider = wish.areas.some((area) => !before.areas.includes(area)) || isElsewhere(wish, before);
    const askedAgain = active === true && !before.active;
    if (wider) await this.commands.execute(new KeepUntold(tx, before.id));
    try {
      await tx.query(changeOne, [before.id, active ?? null, wider, askedAgain, ...valuesOf(wish)]);
    } catch (error) {
      throw isUniqueViolation(error) ? taken() : error;
    }
  }

  async end(tx: Tx, id: SubscriptionId): Promise<void> {
    await tx.query('update subscription set ended_at = now(), active = false, version = version + 1 where id = $1', [
      id,
    ]);
  }

  /** Whoever's it is; for those whose link leads to it. Undefined when it has ended. */
  async behindLink(tx: Tx, id: string, purpose: Purpose): Promise<Subscription | undefined> {
    const [row]: readonly Subscription[] = await tx.query(
      `select ${columns} from subscription where id = $1 and ended_at is null ${lockFor(purpose)}`,
      [id],
    );
    return row;
  }

  async pause(tx: Tx, id: string): Promise<void> {
    await tx.query('update subscription set active = false, version = version + 1 where id = $1 and active', [id]);
  }

  async suppress(tx: Tx, id: string): Promise<void> {
    await tx.query('update subscription set refused_at = now() where id = $1', [id]);
  }
}

const wishColumns = `address, language, areas, slot, weekdays, levels, course_types, funding_paths, formats, childcare_only,
         own_people_only, around, within_km`;

/** In the order of `wishColumns`. */
function valuesOf(wish: Wish): readonly unknown[] {
  const { address, language, areas, slot, weekdays, levels, courseTypes, fundingPaths, formats } = wish;
  const lists = [levels, courseTypes, fundingPaths, formats];
  const reach = [wish.around?.municipality ?? null, wish.around?.km ?? null];
  return [address, language, areas, slot, weekdays, ...lists, wish.childcareOnly, wish.ownPeopleOnly, ...reach];
}

/** Around another place, farther, or by area again. */
function isElsewhere({ around }: Wish, { around: before }: Wish): boolean {
  return around?.municipality !== before?.municipality || (around?.km ?? 0) > (before?.km ?? 0);
}

const columns = `id, version, member_id as "memberId", organisation_id as "organisationId", address, language, areas, levels,
       course_types as "courseTypes", funding_paths as "fundingPaths", formats, childcare_only as "childcareOnly",
       own_people_only as "ownPeopleOnly", slot, weekdays, by_default as "byDefault", case when quiet_until > now() then quiet_until end as "quietUntil",
       case when around is not null then json_build_object('municipality', around, 'km', within_km) end as around,
       active and refused_at is null as active, created_at as "createdAt"`;

const changeOne = `
  update subscription
     set version = version + 1, (${wishColumns}) = ($5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17),
         active = coalesce($2, active),
         by_default = false,
         -- who read the mail of the old address must not go on deciding about the new one
         link_secret = case when lower(address) = lower($5) then link_secret
                            else ${freshSecret} end,
         unsubscribe_token = case when lower(address) = lower($5) then unsubscribe_token end,
         slot_since = case when slot <> $8 or weekdays <> $9 or ($2 and not active) then now() else slot_since end,
         told_until = case when $3 or ($2 and not active) then now() else told_until end,
         news_since = case when $3 or ($2 and not active) then now() else news_since end,
         mailed_at = case when $2 and not active then now() else mailed_at end,
         quiet_until = case when $2 and not active then null else quiet_until end,
         paused_until = case when $2 and not active then null else paused_until end,
         refused_at = case when lower(address) = lower($5) and not $4 then refused_at end
   where id = $1`;

function taken(): RuleViolation {
  return new RuleViolation(
    'subscription.exists',
    'There is one subscription per member and per address; change that one.',
    [],
    'conflict',
  );
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
