import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import { refuseRevocationOf } from '../domain/hardship.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { RevokeHardship } from './revoke-hardship.command.js';

@CommandHandler(RevokeHardship)
export class RevokeHardshipHandler implements ICommandHandler<RevokeHardship> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly commands: CommandBus,
  ) {}

  /** An open offer stays: it was promised. */
  async execute({ caller, id, reason, version }: RevokeHardship): Promise<void> {
    await this.transactions.run(async (tx) => {
      refuseRevocationOf(seenAt(await this.entries.toChange(tx, id), version));

      await this.entries.putBack(tx, id, reason);
      await this.commands.execute(new AskForMatching(tx));
    }, caller);
  }
}
