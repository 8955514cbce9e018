import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CompareTicks } from '../compare-people/compare-ticks.js';
import { changedPerson } from '../domain/person.js';
import { Vault } from '../persistence/vault.js';
import { CorrectPerson } from './correct-person.command.js';

@CommandHandler(CorrectPerson)
export class CorrectPersonHandler implements ICommandHandler<CorrectPerson> {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly comparing: CompareTicks,
  ) {}

  async execute({ tx, personRef, changes, by }: CorrectPerson): Promise<void> {
    const person = await this.vault.read(tx, personRef, 'correct', by);
    const changed = changedPerson(person, changes, calendarDateOf(this.clock.now()));
    await this.vault.replace(tx, personRef, changed);
    this.transactions.afterCommit(tx, () => this.comparing.soon());
  }
}
