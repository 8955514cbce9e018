import { Transactions, type Tx } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MergeEntries } from '../../waiting-entry/merge-entries/merge-entries.command.js';
import { saySame, type Twin, takesYoungerNeed } from '../domain/twin.js';
import { Twins } from '../persistence/twins.js';
import type { Speaker } from '../speaker.js';
import { SaySamePerson } from './say-same-person.command.js';

@CommandHandler(SaySamePerson)
export class SaySamePersonHandler implements ICommandHandler<SaySamePerson> {
  constructor(
    private readonly transactions: Transactions,
    private readonly twins: Twins,
    private readonly commands: CommandBus,
  ) {}

  /**
   * The other body's entry is not for the speaker to see: once the twin is in sight, the service itself goes on. Who
   * may speak is asked again once nobody can hand an entry on any more.
   */
  async execute({ speaker, id, withYoungerNeed, version }: SaySamePerson): Promise<void> {
    await this.transactions.run((tx) => this.twins.ownSides(tx, id), speaker);
    await this.transactions.run(
      async (tx) => {
        const twin = seenAt(await this.twins.toChange(tx, id), version);
        const of = await this.twins.ownSidesNow(tx, id, speaker);
        const said = saySame(twin, { by: speaker.memberId, of }, withYoungerNeed);
        await this.twins.save(tx, said, speaker.memberId);
        if (said.state === 'merged') await this.merge(tx, said, speaker);
      },
      { role: 'system' },
    );
  }

  private async merge(tx: Tx, twin: Twin, { memberId }: Speaker): Promise<void> {
    const { elder, younger } = twin;
    await this.commands.execute(new MergeEntries(tx, elder.entryId, younger.entryId, takesYoungerNeed(twin), memberId));
  }
}
