import type {
  ApiKeyBody,
  ApiKeyView,
  ApiKeyWithSecret,
  ApprovalBody,
  Page,
  ProviderChangeView,
  ProviderProfileBody,
  ProviderProfileView,
  ProviderRequestBody,
  ProviderRequestView,
  ProviderVenueBody,
  ProviderVenueView,
} from '@app/contracts';
import type { ServiceClient } from './service-client.js';

const at = (list: string, id: string, action = '') => `${list}/${encodeURIComponent(id)}${action}`;

/** What the course registry knows of providers, their venues and the keys of their software. */
export class ProviderService {
  constructor(private readonly client: ServiceClient) {}

  askToBeLetIn(body: ProviderRequestBody): Promise<unknown> {
    return this.client.post('provider-requests', { body });
  }

  requestToConfirm(token: string): Promise<{ readonly name: string; readonly municipalityName: string }> {
    return this.client.get(at('provider-requests/confirmation', token));
  }

  confirmRequest(token: string): Promise<unknown> {
    return this.client.post(at('provider-requests/confirmation', token));
  }

  requests(state: string, cursor?: string): Promise<Page<ProviderRequestView>> {
    return this.client.get('provider-requests', { state, cursor, limit: 50 });
  }

  request(id: string): Promise<ProviderRequestView> {
    return this.client.get(at('provider-requests', id));
  }

  approve(id: string, body: ApprovalBody, seen: number): Promise<ProviderRequestView> {
    return this.client.post(at('provider-requests', id, '/approve'), { body, seen });
  }

  refuse(id: string, reason: string, seen: number): Promise<ProviderRequestView> {
    return this.client.post(at('provider-requests', id, '/refuse'), { body: { reason }, seen });
  }

  profile(id: string): Promise<ProviderProfileView> {
    return this.client.get(at('providers', id));
  }

  changeProfile(id: string, body: ProviderProfileBody, seen: number): Promise<ProviderProfileView> {
    return this.client.patch(at('providers', id), { body, seen });
  }

  changes(id: string): Promise<Page<ProviderChangeView>> {
    return this.client.get(at('providers', id, '/changes'), { limit: 20 });
  }

  /** @param provider its key; one's own when absent */
  venues(cursor?: string, provider = 'mine'): Promise<Page<ProviderVenueView>> {
    return this.client.get('venues', { provider, cursor, limit: 50 });
  }

  venue(id: string): Promise<ProviderVenueView> {
    return this.client.get(at('venues', id));
  }

  addVenue(body: ProviderVenueBody, onceKey: string): Promise<ProviderVenueView> {
    return this.client.post('venues', { body, onceKey });
  }

  changeVenue(id: string, body: Partial<ProviderVenueBody>, seen: number): Promise<ProviderVenueView> {
    return this.client.patch(at('venues', id), { body, seen });
  }

  deleteVenue(id: string, seen: number): Promise<void> {
    return this.client.delete(at('venues', id), { seen });
  }

  apiKeys(cursor?: string): Promise<Page<ApiKeyView>> {
    return this.client.get('api-keys', { cursor, limit: 50 });
  }

  createApiKey(body: ApiKeyBody, onceKey: string): Promise<ApiKeyWithSecret> {
    return this.client.post('api-keys', { body, onceKey });
  }

  rotateApiKey(id: string, graceHours: number, onceKey: string): Promise<ApiKeyWithSecret> {
    return this.client.post(at('api-keys', id, '/rotate'), { body: { graceHours }, onceKey });
  }

  revokeApiKey(id: string): Promise<void> {
    return this.client.delete(at('api-keys', id));
  }
}
