import type { DecideViabilityBody, Page, ViabilityDetailView, ViabilityView } from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

const named = (id: string) => `viability/${encodeURIComponent(id)}`;

/** Whether course starts have enough people, in the words of the waiting list's HTTP interface. */
export class ViabilityService {
  constructor(private readonly client: ServiceClient) {}

  list(query: Query): Promise<Page<ViabilityView>> {
    return this.client.get('viability', query);
  }

  show(id: string): Promise<ViabilityDetailView> {
    return this.client.get(named(id));
  }

  decide(id: string, body: DecideViabilityBody, seen: number): Promise<ViabilityDetailView> {
    return this.client.post(`${named(id)}/decide`, { body, seen });
  }

  reopen(id: string, seen: number): Promise<ViabilityDetailView> {
    return this.client.post(`${named(id)}/reopen`, { seen });
  }
}
