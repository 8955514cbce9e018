import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Vault } from '../persistence/vault.js';
import { ForgetPerson } from './forget-person.command.js';

@CommandHandler(ForgetPerson)
export class ForgetPersonHandler implements ICommandHandler<ForgetPerson> {
  constructor(private readonly vault: Vault) {}

  async execute({ tx, personRef }: ForgetPerson): Promise<void> {
    await this.vault.forget(tx, personRef);
  }
}
