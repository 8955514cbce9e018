import type { Page, ReadEvaluationView, ReadView, RetentionView } from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

/** What the data protection officer reads, in the words of the waiting list's HTTP interface. */
export class DataProtectionService {
  constructor(private readonly client: ServiceClient) {}

  reads(query: Query): Promise<Page<ReadView>> {
    return this.client.get('reads', query);
  }

  evaluation(query: Query): Promise<ReadEvaluationView> {
    return this.client.get('reads/evaluation', query);
  }

  retention(): Promise<{ readonly items: readonly RetentionView[] }> {
    return this.client.get('retention');
  }
}
