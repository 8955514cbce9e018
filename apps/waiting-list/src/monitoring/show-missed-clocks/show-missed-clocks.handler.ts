import type { MissedClocksView } from '@app/contracts';
import { Clock, minimumCell, withheldCells } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { MissedClocks } from '../persistence/missed-clocks.js';
import { ShowMissedClocks } from './show-missed-clocks.query.js';

@QueryHandler(ShowMissedClocks)
export class ShowMissedClocksHandler implements IQueryHandler<ShowMissedClocks> {
  constructor(
    private readonly transactions: Transactions,
    private readonly clocks: MissedClocks,
    private readonly clock: Clock,
  ) {}

  /** Nobody who asks sees a clock: the service counts them. */
  async execute({ areas, filter }: ShowMissedClocks): Promise<MissedClocksView> {
    const rows = await this.transactions.run((tx) => this.clocks.figures(tx, areas, filter), { role: 'system' });
    const withheld = withheldCells(rows.map(({ missed }) => missed));
    const all = rows.reduce((sum, { missed }) => sum + missed, 0);
    return {
      asOf: this.clock.now().toISOString(),
      minimumCell,
      code: filter.code,
      total: disclosed(all, withheldCells([all]).has(0)),
      cells: rows.map(({ county, month, missed }, at) => ({ county, month, ...disclosed(missed, withheld.has(at)) })),
    };
  }
}

function disclosed(missed: number, suppressed: boolean) {
  return suppressed ? { suppressed } : { suppressed, missed };
}
