import type { ImmediateKind, ImmediateMailsBody } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { type Chooser, choicesFor } from '../domain/immediate-choice.js';
import { lockFor, type Purpose } from './purpose.js';

export interface ImmediateWish extends Omit<ImmediateMailsBody, 'invitations'> {
  readonly version: number;
  /** Null: nobody has said, so it is as the house has it. */
  readonly invitations: boolean | null;
}

/** What may come before the digest, as its owner chose or as suits most. */
@Injectable()
export class ImmediateWishes {
  /** Of somebody's own subscription; who is to change it locks both. */
  async one(tx: Tx, memberId: string, subscriptionId: string, purpose: Purpose): Promise<ImmediateWish | undefined> {
    const [row]: readonly ImmediateWish[] = await tx.query(
      `select ${columns} from subscription s join immediate_choice c on c.subscription_id = s.id
        where s.id = $1 and s.member_id = $2 and s.ended_at is null ${lockFor(purpose, 's')}`,
      [subscriptionId, memberId],
    );
    return row;
  }

  /** Whoever's it is, for whom a link leads there. */
  async behindLink(
    tx: Tx,
    subscriptionId: string,
    purpose: Purpose,
  ): Promise<(ImmediateWish & { readonly address: string }) | undefined> {
    const [row]: readonly (ImmediateWish & { readonly address: string })[] = await tx.query(
      `select ${columns}, s.address from subscription s join immediate_choice c on c.subscription_id = s.id
        where s.id = $1 and s.ended_at is null ${lockFor(purpose, 's')}`,
      [subscriptionId],
    );
    return row;
  }

  /** Whoever's it is, with what may be chosen for it. */
  async choice(
    tx: Tx,
    subscriptionId: string,
    purpose: Purpose,
  ): Promise<(ImmediateWish & Chooser & { readonly choices: readonly ImmediateKind[] }) | undefined> {
    const [row]: readonly (ImmediateWish & Chooser)[] = await tx.query(
      `select ${columns}, s.member_id is null as "ofOffice", o.kind as "officeKind",
              coalesce(m.roles, '{}') as roles
         from subscription s join immediate_choice c on c.subscription_id = s.id
         join identity.organisation o on o.id = s.organisation_id
         left join identity.member m on m.id = s.member_id
        where s.id = $1 and s.ended_at is null ${lockFor(purpose, 's')}`,
      [subscriptionId],
    );
    if (!row) return undefined;
    const choices = choicesFor(row);
    return { ...row, kinds: row.kinds.filter((kind) => choices.includes(kind)), choices };
  }

  /** What is newly chosen begins now: the digest has what was before. */
  async keep(
    tx: Tx,
    subscriptionId: string,
    before: ImmediateWish,
    wish: Omit<ImmediateWish, 'version'>,
  ): Promise<void> {
    const wider = wish.kinds.some((kind) => !before.kinds.includes(kind));
    await tx.query(
      `insert into immediate_wish as mine (subscription_id, version, kinds, on_free_days, invitations, since)
       select $1, $2, $3, $4, $5, case when $6 then now() else c.since end
         from immediate_choice c where c.subscription_id = $1
       on conflict (subscription_id) do update
         set version = excluded.version, kinds = excluded.kinds, on_free_days = excluded.on_free_days,
             invitations = excluded.invitations, since = excluded.since`,
      [subscriptionId, before.version + 1, inOrder(wish.kinds), wish.onFreeDays, wish.invitations, wider],
    );
  }
}

const columns = `c.version, c.kinds, c.on_free_days as "onFreeDays", c.invitations`;

function inOrder(kinds: readonly ImmediateKind[]): readonly ImmediateKind[] {
  return [...kinds].sort();
}
