import { DemandCountedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { DemandHeard } from '../persistence/demand-heard.js';

@Injectable()
export class CountPeopleWhenDemandCounted implements Consumer<DemandCountedV1> {
  readonly hears = DemandCountedV1;

  constructor(private readonly demand: DemandHeard) {}

  on(tx: Tx, demand: DemandCountedV1): Promise<void> {
    return this.demand.keep(tx, demand);
  }
}
