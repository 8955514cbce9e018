import type { ImmediateChoiceBody, PreferencesView, SubscriptionBody } from '@app/contracts';
import type { ServiceClient } from './service-client.js';

const at = (token: string, what = '') => `preferences/${encodeURIComponent(token)}${what}`;

/** A digest in the hands of whoever has the link from its mail. */
export class PreferencesService {
  constructor(private readonly client: ServiceClient) {}

  show(token: string): Promise<PreferencesView> {
    return this.client.get(at(token));
  }

  change(token: string, body: Partial<SubscriptionBody>, seen: number): Promise<PreferencesView> {
    return this.client.patch(at(token), { body, seen });
  }

  chooseImmediate(token: string, body: ImmediateChoiceBody, seen: number): Promise<PreferencesView> {
    return this.client.put(at(token, '/immediate-mails'), { body, seen });
  }

  pause(token: string, until: string): Promise<PreferencesView> {
    return this.client.post(at(token, '/pause'), { body: { until } });
  }

  skip(token: string, digestAt: string): Promise<PreferencesView> {
    return this.client.post(at(token, '/skip'), { body: { digestAt } });
  }

  resume(token: string): Promise<PreferencesView> {
    return this.client.post(at(token, '/resume'));
  }

  end(token: string): Promise<void> {
    return this.client.post(at(token, '/end'));
  }

  renewLinks(token: string): Promise<void> {
    return this.client.post(at(token, '/renew-links'));
  }

  askForLink(address: string): Promise<unknown> {
    return this.client.post('preferences/links', { body: { address } });
  }
}
