import type {
  Page,
  PolicyDraftBody,
  PolicyDraftChangeBody,
  PolicyPreviewView,
  PolicyView,
  PolicyWithTextView,
  Wording,
} from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

const named = (id: string) => `policies/${encodeURIComponent(id)}`;
const preview = (id: string) => `policy-previews/${encodeURIComponent(id)}`;

/** By which numbers places are given, in the words of the waiting list's HTTP interface. */
export class PoliciesService {
  constructor(private readonly client: ServiceClient) {}

  list(query: Query): Promise<Page<PolicyView>> {
    return this.client.get('policies', query);
  }

  show(id: string, wording: Wording): Promise<PolicyWithTextView> {
    return this.client.get(named(id), { wording });
  }

  /** For everybody: what is in force. */
  current(wording: Wording, region?: string): Promise<PolicyWithTextView> {
    return this.client.get('policies/current', { wording, region });
  }

  /** For everybody: what was decided under this name. */
  text(id: string, wording: Wording): Promise<PolicyWithTextView> {
    return this.client.get(`${named(id)}/text`, { wording });
  }

  draft(body: PolicyDraftBody, onceKey: string): Promise<PolicyWithTextView> {
    return this.client.post('policies', { body, onceKey });
  }

  change(id: string, body: PolicyDraftChangeBody, seen: number): Promise<PolicyWithTextView> {
    return this.client.patch(named(id), { body, seen });
  }

  activate(id: string, seen: number): Promise<PolicyWithTextView> {
    return this.client.post(`${named(id)}/activate`, { seen });
  }

  delete(id: string, seen: number): Promise<void> {
    return this.client.delete(named(id), { seen });
  }

  preview(policyId: string): Promise<PolicyPreviewView> {
    return this.client.post('policy-previews', { body: { policyId } });
  }

  previewed(id: string): Promise<PolicyPreviewView> {
    return this.client.get(preview(id));
  }

  steerPreview(id: string, what: 'stop' | 'resume'): Promise<PolicyPreviewView> {
    return this.client.post(`${preview(id)}/${what}`);
  }
}
