import type { CatalogueUsageView } from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

/** How often the public catalogue is used, in the words of the registry's HTTP interface. */
export class CatalogueUsageService {
  constructor(private readonly client: ServiceClient) {}

  show(query: Query): Promise<CatalogueUsageView> {
    return this.client.get('catalogue-usage', query);
  }
}
