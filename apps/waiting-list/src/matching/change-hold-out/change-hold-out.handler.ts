import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MatchingRequests } from '../ask-for-matching/matching-requests.js';
import { changeHoldOut, refuseOver } from '../domain/hold-out.js';
import { HoldOuts } from '../persistence/hold-outs.js';
import { ChangeHoldOut } from './change-hold-out.command.js';

@CommandHandler(ChangeHoldOut)
export class ChangeHoldOutHandler implements ICommandHandler<ChangeHoldOut> {
  constructor(
    private readonly transactions: Transactions,
    private readonly holdOuts: HoldOuts,
    private readonly matching: MatchingRequests,
  ) {}

  execute({ by, id, change, version }: ChangeHoldOut): Promise<string> {
    return this.transactions.run(async (tx) => {
      const { holdOut, start } = await this.holdOuts.toChange(tx, by.areas, id);
      const seen = seenAt(holdOut, version);
      refuseOver(start.status);
      await this.holdOuts.save(tx, changeHoldOut(seen, change, start), by.memberId);
      this.matching.hint(tx);
      return holdOut.courseStartId;
    }, by);
  }
}
