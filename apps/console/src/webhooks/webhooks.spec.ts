import type { WebhookDeliveryView, WebhookWithSecret } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const webhook: WebhookWithSecret = {
  id: '0199d6a0-0000-7000-8000-0000000000aa',
  version: 2,
  url: 'https://software.example/hook?a=<b>',
  events: ['places.changed'],
  description: 'Kursverwaltung',
  contactAddress: 'it@sprachwerk.example',
  language: 'de',
  state: 'disabled',
  disabledBecause: 'failing',
  createdAt: '2026-11-20T10:00:00Z',
};
const delivery: WebhookDeliveryView = {
  id: '0199d6a0-0000-7000-8000-0000000000bb',
  messageId: 'msg_0199d6a0000070008000000000000001',
  type: 'places.changed',
  state: 'given-up',
  occurredAt: '2026-11-20T10:00:00Z',
  attempts: [
    { at: '2026-11-20T10:00:05Z', failure: 'timed-out', milliseconds: 20_000 },
    { at: '2026-11-20T10:05:05Z', status: 503, milliseconds: 40 },
  ],
};

const { services, ask, visit, send, cookieOf } = consoleUnderTest('provider_staff');

const asOf = '2026-11-21T10:00:00Z';
const api = '/api/notification/webhooks';
const show = async (state: object = {}) => {
  services.answers.set(`GET ${api}/${webhook.id}`, [200, { ...webhook, ...state }]);
  services.answers.set(`GET ${api}/${webhook.id}/deliveries`, [200, { items: [delivery], asOf }]);
  return (await visit(`/webhooks/${webhook.id}`)).body;
};
const post = (path: string, form: Readonly<Record<string, string>> = {}) => send(path, { seen: '2', ...form });

describe('the page of a webhook', () => {
  it('says in words why it is off, and what became of each message', async () => {
    const body = await show();
    expect(body).toContain('Ihre Software hat seit Tagen nichts angenommen.');
    expect(body).toContain('https://software.example/hook?a=&lt;b>');
    expect(body).toContain('keine Antwort in der Zeit');
    expect(body).toContain('Antwort 503');
    expect(body).toContain('aufgegeben');
    expect(body).not.toContain('Noch einmal senden<span');
    expect(body).toContain('Einschalten');
  });

  it('lets a message be sent again once it is on, each button named by its message', async () => {
    const body = await show({ state: 'active', disabledBecause: undefined });
    expect(body).toMatch(new RegExp(`Noch einmal senden<span class="spoken">[^<]*${delivery.messageId}`));
    services.answers.set(`POST ${api}/${webhook.id}/deliveries/${delivery.id}/send-again`, [202, {}]);
    const answer = await post(`/webhooks/${webhook.id}/deliveries/${delivery.id}/again`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/webhooks/${webhook.id}`]);
  });

  it('shows a secret on the one page that answers its making, and keeps it out of every address and cookie', async () => {
    services.answers.set(`POST ${api}`, [201, { ...webhook, secret: 'whsec_c2VjcmV0' }]);
    const answer = await post('/webhooks', { url: webhook.url, contactAddress: webhook.contactAddress, once: 'a' });
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    expect(answer.body).toContain('>whsec_c2VjcmV0</textarea>');
    expect(answer.headers.get('set-cookie') ?? '').not.toContain('whsec');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(services.asked[0]?.headers['idempotency-key']).toBe('a');
  });

  it('leads from a refusal to its field, with what was entered', async () => {
    services.answers.set(`GET ${api}`, [200, { items: [], asOf }]);
    const errors = [{ pointer: '/url', code: 'webhook.url-not-public', detail: 'Die Adresse ist nicht öffentlich.' }];
    services.answers.set(`POST ${api}`, [422, { title: 'Nein', status: 422, code: 'webhook.url-not-public', errors }]);
    const answer = await post('/webhooks', { url: 'https://127.0.0.1/', contactAddress: 'x@y.example' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#f-url"');
    expect(answer.body).toContain('value="https://127.0.0.1/"');
  });

  it('is of providers alone', async () => {
    const other = cookieOf('coordinator');
    for (const path of ['/webhooks', '/api-keys', '/venues', '/provider', '/provider-requests'])
      expect([path, (await ask(path, { headers: { cookie: other } })).status]).toEqual([path, 403]);
  });
});
