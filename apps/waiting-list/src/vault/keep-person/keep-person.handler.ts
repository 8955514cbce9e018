import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { readPerson } from '../domain/person.js';
import { Vault } from '../persistence/vault.js';
import { KeepPerson } from './keep-person.command.js';

@CommandHandler(KeepPerson)
export class KeepPersonHandler implements ICommandHandler<KeepPerson> {
  constructor(private readonly vault: Vault) {}

  async execute({ tx, personRef, person }: KeepPerson): Promise<void> {
    await this.vault.keep(tx, personRef, readPerson(person));
  }
}
