import { refuseField, type WaitingEntryId } from '@app/kernel';
import { newId, Transactions, type Tx } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import type { Caller } from '../domain/caller.js';
import { linked, linkOf, refuseTooMany } from '../domain/link.js';
import { type LinkId, whenIn } from '../domain/waiting-entry.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WaitingEntryViews } from '../persistence/waiting-entry-views.js';
import { LinkEntries } from './link-entries.command.js';

@CommandHandler(LinkEntries)
export class LinkEntriesHandler implements ICommandHandler<LinkEntries> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly views: WaitingEntryViews,
    private readonly commands: CommandBus,
  ) {}

  /** A colleague's entry is found by its reference number alone, and no more of it is shown. */
  async execute({ caller, id, reference, version }: LinkEntries): Promise<void> {
    await this.transactions.run((tx) => this.views.one(tx, id), caller);
    await this.transactions.run(
      async (tx) => {
        const other = await this.entries.named(tx, reference, caller.organisationId);
        if (!other) throw nobodyHere();
        await this.link(tx, caller, { id, version }, other);
        await this.commands.execute(new AskForMatching(tx));
      },
      { ...caller, role: 'system' },
    );
  }

  private async link(
    tx: Tx,
    { memberId }: Caller,
    { id, version }: { readonly id: WaitingEntryId; readonly version: number | undefined },
    otherId: WaitingEntryId,
  ): Promise<void> {
    const [one, other] = await this.locked(tx, id, otherId);
    const linkId = linkOf(seenAt(one, version), other, newId<LinkId>());
    refuseTooMany((await this.entries.linkedBy(tx, linkId)).length);
    for (const entry of [one, other]) {
      if (entry.linkId === linkId) continue;
      await this.entries.save(tx, entry, linked(entry, linkId), { reason: 'linked', memberId });
    }
  }

  /** Always in the order of their ids, so that two who link each other do not wait for each other. */
  private async locked(tx: Tx, id: WaitingEntryId, otherId: WaitingEntryId) {
    const first = await this.waits(tx, id < otherId ? id : otherId);
    if (id === otherId) return [first, first] as const;
    const second = await this.waits(tx, id < otherId ? otherId : id);
    return id < otherId ? ([first, second] as const) : ([second, first] as const);
  }

  private async waits(tx: Tx, id: WaitingEntryId) {
    return whenIn(await this.entries.toChange(tx, id), ['waiting', 'paused', 'offered', 'placed', 'in-course'], 'link');
  }
}

function nobodyHere() {
  return refuseField('/reference', 'waiting-entry.nobody-to-link', 'Nobody your body looks after has this reference.');
}
