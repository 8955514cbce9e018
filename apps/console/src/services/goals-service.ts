import type { GoalBody, GoalChangeBody, GoalView, GoalWithHistoryView, Page } from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

const named = (id: string) => `goals/${encodeURIComponent(id)}`;

/** How long people are to wait at most, in the words of the waiting list's HTTP interface. */
export class GoalsService {
  constructor(private readonly client: ServiceClient) {}

  list(query: Query): Promise<Page<GoalView>> {
    return this.client.get('goals', query);
  }

  show(id: string): Promise<GoalWithHistoryView> {
    return this.client.get(named(id));
  }

  set(body: GoalBody, onceKey: string): Promise<GoalWithHistoryView> {
    return this.client.post('goals', { body, onceKey });
  }

  change(id: string, body: GoalChangeBody, seen: number): Promise<GoalWithHistoryView> {
    return this.client.patch(named(id), { body, seen });
  }

  end(id: string, seen: number): Promise<GoalWithHistoryView> {
    return this.client.post(`${named(id)}/end`, { seen });
  }
}
