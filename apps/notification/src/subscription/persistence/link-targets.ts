import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { LinkTarget } from '../../signed-links.js';
import { freshSecret } from './fresh-secret.js';

/** A mail with a fresh link is to go out. */
export interface DueLink {
  readonly about: string;
  readonly address: string;
  /** How many there were, this one included. */
  readonly round: number;
}

interface MailedTarget extends LinkTarget {
  readonly language: 'de' | 'en';
  readonly address: string;
}

/** What links lead to: subscriptions that have not ended. */
@Injectable()
export class LinkTargets {
  async one(tx: Tx, id: string): Promise<MailedTarget | undefined> {
    const [row]: readonly MailedTarget[] = await tx.query(
      `select id as "subscriptionId", link_secret as "linkSecret", language, address from subscription
        where id = $1 and ended_at is null`,
      [id],
    );
    return row;
  }

  /** Somebody's own. */
  async ofMember(tx: Tx, memberId: string, id: string): Promise<LinkTarget | undefined> {
    const [row]: readonly LinkTarget[] = await tx.query(
      `select id as "subscriptionId", link_secret as "linkSecret" from subscription
        where id = $2 and member_id = $1 and ended_at is null`,
      [memberId, id],
    );
    return row;
  }

  /**
   * Every link made before is void, also those in mails. False when the subscription has ended or is somebody else's.
   * @param memberId whose it must be; anybody's when not given
   */
  async renew(tx: Tx, id: string, memberId?: string): Promise<boolean> {
    const [rows]: readonly [readonly object[]] = await tx.query(
      `update subscription
          set link_secret = ${freshSecret}, unsubscribe_token = null, version = version + 1
        where id = $1 and ($2::uuid is null or member_id = $2) and ended_at is null returning id`,
      [id, memberId],
    );
    return rows.length === 1;
  }

  /** By the token of its own that a subscription had before links were signed. */
  async byOlderToken(tx: Tx, token: string): Promise<Pick<LinkTarget, 'subscriptionId'> | undefined> {
    const [row]: readonly Pick<LinkTarget, 'subscriptionId'>[] = await tx.query(
      'select id as "subscriptionId" from subscription where unsubscribe_token = $1 and ended_at is null',
      [token],
    );
    return row;
  }

  /** Also when one went to it within the hour: the one before is void. */
  async noteLinkMail(tx: Tx, id: string): Promise<DueLink> {
    const [[row]]: readonly [readonly [DueLink]] = await tx.query(
      `update subscription set link_mails = link_mails + 1, link_mailed_at = now()
        where id = $1 returning id as about, address, link_mails as round`,
      [id],
    );
    return row;
  }

  /** Undefined when nothing is sent to the address, or it was sent a link within the hour. */
  async noteFreshLink(tx: Tx, address: string): Promise<DueLink | undefined> {
    const [[row]]: readonly [readonly DueLink[]] = await tx.query(
      `update subscription set link_mails = link_mails + 1, link_mailed_at = now()
        where lower(address) = lower($1) and ended_at is null and refused_at is null
          and coalesce(link_mailed_at < now() - interval '1 hour', true)
       returning id as about, address, link_mails as round`,
      [address],
    );
    return row;
  }
}
