import type { DemandCell, DemandView } from '@app/contracts';
import { Clock, minimumCell } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { roundedTo, toldOf } from '../domain/demand.js';
import { PeopleWaiting } from '../persistence/people-waiting.js';
import { ShowDemand } from './show-demand.query.js';

/** Nobody who asks sees an entry: the service counts them. */
const system = { role: 'system' } as const;

@QueryHandler(ShowDemand)
export class ShowDemandHandler implements IQueryHandler<ShowDemand> {
  constructor(
    private readonly transactions: Transactions,
    private readonly peopleWaiting: PeopleWaiting,
    private readonly clock: Clock,
  ) {}

  async execute({ levels, track, county }: ShowDemand): Promise<DemandView> {
    const counted = await this.transactions.run(
      (tx) => this.peopleWaiting.counted(tx, { track, county }, levels),
      system,
    );
    const cells = levels.map((level): DemandCell => {
      const people = toldOf(counted.get(level) ?? 0);
      return { level, track, ...(people !== undefined && { people }) };
    });
    return { county, cells, minimumCell, roundedTo, asOf: this.clock.now().toISOString() };
  }
}
