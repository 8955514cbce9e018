import type { CollisionsView, DemandView } from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

/** What one wants to know before a course is announced, in the words of the two services that know it. */
export class PlanningService {
  constructor(
    private readonly registry: ServiceClient,
    private readonly waitingList: ServiceClient,
  ) {}

  collisions(query: Query): Promise<CollisionsView> {
    return this.registry.get('collisions', query);
  }

  demand(query: Query): Promise<DemandView> {
    return this.waitingList.get('demand', query);
  }
}
