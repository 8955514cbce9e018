import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { attemptsBeforeDeciding } from '../domain/contact.js';
import { ContactNotes } from '../persistence/contact-notes.js';
import { type EntryToAsk, ListEntriesToAsk } from './list-entries-to-ask.query.js';

@QueryHandler(ListEntriesToAsk)
export class ListEntriesToAskHandler implements IQueryHandler<ListEntriesToAsk> {
  constructor(
    private readonly transactions: Transactions,
    private readonly notes: ContactNotes,
  ) {}

  async execute({ scope, after, limit }: ListEntriesToAsk): Promise<readonly EntryToAsk[]> {
    const silent = await this.transactions.run((tx) => this.notes.toAsk(tx, after, limit), scope);
    return silent.map((entry) => ({ ...entry, toDecide: entry.notReached >= attemptsBeforeDeciding }));
  }
}
