import { Transactions } from '@app/persistence';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ForgetPerson } from '../../vault/forget-person/forget-person.command.js';
import { whenIn } from '../domain/waiting-entry.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { ErasePerson } from './erase-person.command.js';

@CommandHandler(ErasePerson)
export class ErasePersonHandler implements ICommandHandler<ErasePerson> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly commands: CommandBus,
  ) {}

  async execute({ caller, id }: ErasePerson): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { personRef } = whenIn(await this.entries.toChange(tx, id), ['withdrawn'], 'erase');
      await this.commands.execute(new ForgetPerson(tx, personRef));
    }, caller);
  }
}
