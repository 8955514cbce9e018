import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refuse } from '../domain/hardship.js';
import { SecondPerson } from '../second-person.js';
import { RefuseHardship } from './refuse-hardship.command.js';

@CommandHandler(RefuseHardship)
export class RefuseHardshipHandler implements ICommandHandler<RefuseHardship> {
  constructor(private readonly secondPerson: SecondPerson) {}

  async execute({ caller, id, reason, version }: RefuseHardship): Promise<void> {
    await this.secondPerson.decide(caller, id, version, (decision) => refuse(decision, caller.memberId, reason));
  }
}
