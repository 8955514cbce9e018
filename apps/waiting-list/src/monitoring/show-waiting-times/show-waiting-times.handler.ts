import type { WaitingTimesCell, WaitingTimesView } from '@app/contracts';
import { Clock, calendarDateOf, minimumCell, minimumForMedian } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Shown, shown } from '../domain/disclosure.js';
import { type SpellFigures, WaitingSpells } from '../persistence/waiting-spells.js';
import { ShowWaitingTimes } from './show-waiting-times.query.js';

/** Nobody who asks sees a wait: the service counts them. */
const system = { role: 'system' } as const;

@QueryHandler(ShowWaitingTimes)
export class ShowWaitingTimesHandler implements IQueryHandler<ShowWaitingTimes> {
  constructor(
    private readonly transactions: Transactions,
    private readonly spells: WaitingSpells,
    private readonly clock: Clock,
  ) {}

  async execute({ areas, filter }: ShowWaitingTimes): Promise<WaitingTimesView> {
    const now = this.clock.now();
    const rows = await this.transactions.run(
      (tx) => this.spells.figures(tx, areas, filter, calendarDateOf(now)),
      system,
    );
    const groups = filter.groupBy.length === 0 ? [] : rows.filter(({ total }) => !total);
    const visible = shown(groups);
    const totals = rows.filter(({ total }) => total);
    return {
      asOf: now.toISOString(),
      minimumCell,
      groupBy: filter.groupBy,
      total: totals[0] ? cell(totals[0], shown(totals)[0]) : { suppressed: false, n: 0, stillWaiting: 0 },
      cells: groups.map((row, index) => cell(row, visible[index])),
    };
  }
}

function cell(row: SpellFigures, visible: Shown = { begun: false, waiting: false }): WaitingTimesCell {
  const of = {
    ...(row.level !== null && { level: row.level }),
    ...(row.courseType !== null && { courseType: row.courseType }),
    ...(row.county !== null && { county: row.county }),
    ...(row.month !== null && { month: row.month }),
  };
  return {
    ...of,
    suppressed: !visible.begun && !visible.waiting,
    ...(visible.begun && begunFigures(row)),
    ...(visible.waiting && waitingFigures(row)),
  };
}

function begunFigures(row: SpellFigures): Partial<WaitingTimesCell> {
  const waitingTime = spread(row.n, row.waitingMedian, row.waitingP90);
  const accessTime = spread(row.accessN, row.accessMedian, row.accessP90);
  return {
    n: row.n,
    ...(waitingTime && { waitingTime }),
    ...(accessTime && { accessTime: { ...accessTime, n: row.accessN } }),
  };
}

function waitingFigures({ stillWaiting, stillWaitingMedian }: SpellFigures): Partial<WaitingTimesCell> {
  const enough = stillWaiting >= minimumForMedian && stillWaitingMedian !== null;
  return { stillWaiting, ...(enough && { stillWaitingMedianDays: stillWaitingMedian }) };
}

function spread(n: number, medianDays: number | null, p90Days: number | null) {
  return n >= minimumForMedian && medianDays !== null && p90Days !== null ? { medianDays, p90Days } : undefined;
}
