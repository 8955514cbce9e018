import type { Page, SamePersonBody, TwinView } from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

/** People who are likely registered twice, in the words of the waiting list's HTTP interface. */
export class TwinsService {
  constructor(private readonly client: ServiceClient) {}

  list(query: Query): Promise<Page<TwinView>> {
    return this.client.get('twins', query);
  }

  same(id: string, body: SamePersonBody, seen: number): Promise<TwinView> {
    return this.client.post(`twins/${encodeURIComponent(id)}/same`, { body, seen });
  }

  different(id: string, seen: number): Promise<TwinView> {
    return this.client.post(`twins/${encodeURIComponent(id)}/different`, { seen });
  }
}
