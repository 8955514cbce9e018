import { Transactions, type Tx } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MatchingRequests } from '../ask-for-matching/matching-requests.js';
import { keepPlaces, refuseOver } from '../domain/hold-out.js';
import { HoldOuts } from '../persistence/hold-outs.js';
import { SetHoldOut } from './set-hold-out.command.js';

@CommandHandler(SetHoldOut)
export class SetHoldOutHandler implements ICommandHandler<SetHoldOut> {
  constructor(
    private readonly transactions: Transactions,
    private readonly holdOuts: HoldOuts,
    private readonly matching: MatchingRequests,
  ) {}

  execute(command: SetHoldOut): Promise<string> {
    return this.transactions.run((tx) => once(tx, command.key, () => this.set(tx, command)), command.by);
  }

  private async set(tx: Tx, { by, wish }: SetHoldOut): Promise<string> {
    if (wish.fromCourseStartId) await this.holdOuts.mustBeKnown(tx, wish.fromCourseStartId);
    const start = await this.holdOuts.startIn(tx, by.areas, wish.courseStartId);
    refuseOver(start.status);
    const id = await this.holdOuts.add(tx, keepPlaces(wish, start), by.memberId);
    this.matching.hint(tx);
    return id;
  }
}
