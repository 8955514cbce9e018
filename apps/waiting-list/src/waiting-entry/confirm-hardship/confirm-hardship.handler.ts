import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import { confirm } from '../domain/hardship.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { SecondPerson } from '../second-person.js';
import { ConfirmHardship } from './confirm-hardship.command.js';

@CommandHandler(ConfirmHardship)
export class ConfirmHardshipHandler implements ICommandHandler<ConfirmHardship> {
  constructor(
    private readonly secondPerson: SecondPerson,
    private readonly entries: WaitingEntries,
    private readonly commands: CommandBus,
  ) {}

  async execute({ caller, id, version }: ConfirmHardship): Promise<void> {
    await this.secondPerson.decide(
      caller,
      id,
      version,
      (decision) => confirm(decision, caller.memberId),
      async (tx, { waitingEntryId, reason }) => {
        await this.entries.putFirst(tx, waitingEntryId, reason);
        await this.commands.execute(new AskForMatching(tx));
      },
    );
  }
}
