import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sayDifferent } from '../domain/twin.js';
import { Twins } from '../persistence/twins.js';
import { SayDifferentPeople } from './say-different-people.command.js';

@CommandHandler(SayDifferentPeople)
export class SayDifferentPeopleHandler implements ICommandHandler<SayDifferentPeople> {
  constructor(
    private readonly transactions: Transactions,
    private readonly twins: Twins,
  ) {}

  async execute({ speaker, id, version }: SayDifferentPeople): Promise<void> {
    await this.transactions.run((tx) => this.twins.ownSides(tx, id), speaker);
    await this.transactions.run(
      async (tx) => {
        const twin = seenAt(await this.twins.toChange(tx, id), version);
        await this.twins.ownSidesNow(tx, id, speaker);
        await this.twins.save(tx, sayDifferent(twin), speaker.memberId);
      },
      { role: 'system' },
    );
  }
}
