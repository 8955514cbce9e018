import type { ClockView } from '@app/contracts';
import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { rulePacks } from '@app/rule-packs';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { clocksOf } from '../domain/clocks-of.js';
import type { LegalClock } from '../domain/legal-clock.js';
import { EntriesUnderClock } from '../persistence/entries-under-clock.js';
import { ShowClocks } from './show-clocks.query.js';

@QueryHandler(ShowClocks)
export class ShowClocksHandler implements IQueryHandler<ShowClocks> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: EntriesUnderClock,
    private readonly clock: Clock,
  ) {}

  async execute({ scope, id }: ShowClocks): Promise<readonly ClockView[]> {
    const { facts } = await this.transactions.run((tx) => this.entries.one(tx, id), scope);
    return clocksOf(facts, rulePacks, calendarDateOf(this.clock.now())).map(toView);
  }
}

function toView({ stop, approachesOn: _, draftWhen: __, ...clock }: LegalClock): ClockView {
  return { ...clock, ...(stop && { stoppedBy: stop.by, stoppedOn: stop.on }) };
}
