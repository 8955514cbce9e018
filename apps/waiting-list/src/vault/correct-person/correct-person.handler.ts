import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { changedPerson } from '../domain/person.js';
import { Vault } from '../persistence/vault.js';
import { CorrectPerson } from './correct-person.command.js';

@CommandHandler(CorrectPerson)
export class CorrectPersonHandler implements ICommandHandler<CorrectPerson> {
  constructor(private readonly vault: Vault) {}

  async execute({ tx, personRef, changes, by }: CorrectPerson): Promise<void> {
    const person = await this.vault.read(tx, personRef, 'correct', by);
    await this.vault.replace(tx, personRef, changedPerson(person, changes));
  }
}
