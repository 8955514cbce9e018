import type { CompleteSourceRecordBody, ImportReportView, Page, SourceRecordView } from '@app/contracts';
import type { ServiceClient } from './service-client.js';

/** What providers' files say of single courses, and files that wait for a decision. */
export class SourceRecordsService {
  constructor(private readonly client: ServiceClient) {}

  list(state: 'incomplete' | 'missing', cursor?: string): Promise<Page<SourceRecordView>> {
    return this.client.get('source-records', { state, cursor, limit: 50 });
  }

  show(id: string): Promise<SourceRecordView> {
    return this.client.get(`source-records/${encodeURIComponent(id)}`);
  }

  complete(id: string, body: CompleteSourceRecordBody): Promise<SourceRecordView> {
    return this.client.post(`source-records/${encodeURIComponent(id)}/complete`, { body });
  }

  decide(importId: string, decision: 'accept' | 'discard'): Promise<ImportReportView> {
    return this.client.post(`imports/${encodeURIComponent(importId)}/${decision}`);
  }
}
