import type { LinkedEntryView, WaitingEntryView } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import { type RowScope, Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { besideEachOther } from '../domain/beside-each-other.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WaitingEntryViews } from '../persistence/waiting-entry-views.js';
import { ShowWaitingEntry } from './show-waiting-entry.query.js';

@QueryHandler(ShowWaitingEntry)
export class ShowWaitingEntryHandler implements IQueryHandler<ShowWaitingEntry> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly views: WaitingEntryViews,
  ) {}

  async execute({ scope, id }: ShowWaitingEntry): Promise<WaitingEntryView> {
    const view = await this.transactions.run((tx) => this.views.one(tx, id), scope);
    return view.linked ? { ...view, linkedWith: await this.linkedWith(id as WaitingEntryId, scope) } : view;
  }

  /** Of a colleague's entry no more than its reference, its state, and whether the two stand together. */
  private async linkedWith(id: WaitingEntryId, scope: RowScope): Promise<readonly LinkedEntryView[]> {
    const found = await this.transactions.run(
      async (tx) => {
        const own = await this.entries.toSee(tx, id);
        const all = own.linkId ? await this.entries.linkedBy(tx, own.linkId) : [];
        return besideEachOther(
          own,
          all.filter((entry) => entry.id !== id),
        );
      },
      { role: 'system' },
    );
    const memberId = 'memberId' in scope ? scope.memberId : undefined;
    return found.map(({ entry, together, apartBecause }) => ({
      reference: entry.reference,
      state: entry.state,
      ...(entry.caseManagerId === memberId && { id: entry.id }),
      together,
      apartBecause,
    }));
  }
}
