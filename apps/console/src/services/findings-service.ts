import type { AcknowledgeFindingBody, Page, PlausibilityFindingView } from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

/** What about course starts is worth a look, in the words of the course registry's HTTP interface. */
export class FindingsService {
  constructor(private readonly client: ServiceClient) {}

  list(query: Query): Promise<Page<PlausibilityFindingView>> {
    return this.client.get('findings', query);
  }

  acknowledge(id: string, body: AcknowledgeFindingBody): Promise<PlausibilityFindingView> {
    return this.client.post(`findings/${encodeURIComponent(id)}/acknowledge`, { body });
  }
}
