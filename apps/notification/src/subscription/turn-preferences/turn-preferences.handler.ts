import { Clock, calendarDateOf, notFound } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { NextDigestAt } from '../../digest/next-digest-at/next-digest-at.query.js';
import { readPauseEnd } from '../domain/pause.js';
import type { Subscription } from '../domain/subscription.js';
import { FollowLink } from '../follow-link/follow-link.query.js';
import { Quietness } from '../persistence/quietness.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { type Turn, TurnPreferences } from './turn-preferences.command.js';

@CommandHandler(TurnPreferences)
export class TurnPreferencesHandler implements ICommandHandler<TurnPreferences> {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: Subscriptions,
    private readonly quietness: Quietness,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async execute({ token, turn }: TurnPreferences): Promise<void> {
    const link = await this.queries.execute(new FollowLink('preferences', token));
    if (!link) throw notFound('link');
    const next = turn.kind === 'skip' ? await this.queries.execute(new NextDigestAt(link.subscriptionId)) : undefined;
    await this.transactions.run(async (tx) => {
      const found = await this.subscriptions.behindLink(tx, link.subscriptionId, 'to-change');
      if (!found) throw notFound('link');
      await this.turn(tx, found, turn, next);
    });
  }

  private async turn(tx: Tx, found: Subscription, turn: Turn, next: Date | undefined): Promise<void> {
    if (turn.kind === 'pause')
      return this.quietness.untilDay(tx, found.id, readPauseEnd(turn.until, calendarDateOf(this.clock.now())));
    if (turn.kind === 'end') return this.subscriptions.end(tx, found.id);
    if (turn.kind === 'skip')
      return next && next.getTime() === Date.parse(turn.digestAt)
        ? this.quietness.after(tx, found.id, next)
        : undefined;
    return found.active ? this.quietness.over(tx, found.id) : this.subscriptions.change(tx, found, found, true);
  }
}
