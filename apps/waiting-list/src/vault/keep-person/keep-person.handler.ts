import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CompareTicks } from '../compare-people/compare-ticks.js';
import { readPerson } from '../domain/person.js';
import { Vault } from '../persistence/vault.js';
import { KeepPerson } from './keep-person.command.js';

@CommandHandler(KeepPerson)
export class KeepPersonHandler implements ICommandHandler<KeepPerson> {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly comparing: CompareTicks,
  ) {}

  async execute({ tx, personRef, person }: KeepPerson): Promise<void> {
    await this.vault.keep(tx, personRef, readPerson(person, calendarDateOf(this.clock.now())));
    this.transactions.afterCommit(tx, () => this.comparing.soon());
  }
}
