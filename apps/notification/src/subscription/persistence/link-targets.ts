import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { LinkTarget } from '../../signed-links.js';

/** What links lead to: subscriptions that have not ended. */
@Injectable()
export class LinkTargets {
  async one(tx: Tx, id: string): Promise<LinkTarget | undefined> {
    const [row]: readonly LinkTarget[] = await tx.query(
      `select id as "subscriptionId", link_secret as "linkSecret" from subscription
        where id = $1 and ended_at is null`,
      [id],
    );
    return row;
  }

  /** By the token of its own that a subscription had before links were signed. */
  async byOlderToken(tx: Tx, token: string): Promise<Pick<LinkTarget, 'subscriptionId'> | undefined> {
    const [row]: readonly Pick<LinkTarget, 'subscriptionId'>[] = await tx.query(
      'select id as "subscriptionId" from subscription where unsubscribe_token = $1 and ended_at is null',
      [token],
    );
    return row;
  }
}
