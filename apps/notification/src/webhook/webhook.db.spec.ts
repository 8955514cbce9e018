import {
  CourseStartNotViableV1,
  HandoverChangedV1,
  PlacesChangedV1,
  SeatOfferAcceptedV1,
  SeatOfferedV1,
  type WebhookDeliveryView,
  type WebhookPayload,
  type WebhookWithSecret,
} from '@app/contracts';
import { newId } from '@app/persistence';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook as Verifier } from 'standardwebhooks';
import { offerFacts } from '../digest/domain/facts.fixtures.js';
import { startNotification } from '../notification.fixtures.js';
import { type Received, receiver } from './receiver.fixtures.js';
import { SendDueWebhooks } from './send-due-webhooks/send-due-webhooks.js';

const software = await receiver();
const service = await startNotification({ allowedHosts: new Set([software.host]), patience: 400 });
const provider = service.as('provider-staff');
const wish = { url: software.url, contactAddress: 'it@sprachwerk-ruhr.example' };

afterAll(async () => {
  await service.stop();
  await software.stop();
});
beforeEach(async () => {
  software.forget();
  await service.clear();
});

const send = () => service.app.get(SendDueWebhooks).send();
const dueNow = () => service.sql(`update webhook_delivery set due_at = now() where state = 'waiting'`);
const create = async (differing: object = {}) => {
  const { status, body, text } = await provider<WebhookWithSecret>('POST', 'webhooks', { ...wish, ...differing });
  if (status !== 201) throw new Error(text);
  return body;
};
const payloadOf = ({ body }: Received) => JSON.parse(body) as WebhookPayload;
const types = () => software.received.map((one) => payloadOf(one).type);
const verified = (secret: string | undefined, { body, headers }: Received) =>
  new Verifier(secret ?? '').verify(body, headers as Record<string, string>) as WebhookPayload;
const deliveries = async (id: string) =>
  (await provider<{ items: WebhookDeliveryView[] }>('GET', `webhooks/${id}/deliveries`)).body.items;
const show = async (id: string) => (await provider<WebhookWithSecret>('GET', `webhooks/${id}`)).body;

describe('a webhook', () => {
  it('gives its secret once, and nowhere again', async () => {
    const key = { 'idempotency-key': 'once' };
    const first = await provider<WebhookWithSecret>('POST', 'webhooks', wish, key);
    const second = await provider<WebhookWithSecret>('POST', 'webhooks', wish, key);
    expect(first.body.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect([second.status, second.body.id, second.body.secret]).toEqual([201, first.body.id, undefined]);
    expect(await show(first.body.id)).not.toHaveProperty('secret');
    const kept = await service.sql<{ all: string }>('select row_to_json(webhook)::text as all from webhook');
    const bytes = Buffer.from(first.body.secret?.slice(6) ?? '', 'base64');
    expect(kept[0]?.all).not.toContain(bytes.toString('hex'));
    expect(service.logged()).not.toContain(first.body.secret);
  });

  it.each([
    [{ url: 'https://169.254.169.254/' }, '/url', 'webhook.url-not-public'],
    [{ url: 'http://software.example/' }, '/url', 'webhook.url-not-encrypted'],
    [{ contactAddress: 'it@elsewhere.example' }, '/contactAddress', 'webhook.contact-elsewhere'],
    [
      { contactAddress: 'it@sprachwerk-ruhr.example\r\nBcc: x@y.example' },
      '/contactAddress',
      'webhook.contact-elsewhere',
    ],
    [{ events: ['person.moved'] }, '/events', undefined],
  ])('is refused with %j', async (differing, pointer, code) => {
    const { status, body } = await provider<{ errors: { pointer: string; code: string }[] }>('POST', 'webhooks', {
      ...wish,
      ...differing,
    });
    expect([status, body.errors[0]?.pointer]).toEqual([422, pointer]);
    if (code) expect(body.errors[0]?.code).toBe(code);
  });

  it('is there five times at the most, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => provider('POST', 'webhooks', wish)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  });

  it('is its own provider’s alone', async () => {
    const { id, version } = await create();
    const other = service.as('other-provider-staff');
    const seen = { 'if-match': `"${version}"` };
    const answers = await Promise.all([
      other('GET', `webhooks/${id}`),
      other('PATCH', `webhooks/${id}`, { description: 'Meiner' }, seen),
      other('DELETE', `webhooks/${id}`),
      other('POST', `webhooks/${id}/test`),
      other('POST', `webhooks/${id}/rotate-secret`),
      other('GET', `webhooks/${id}/deliveries`),
      other('POST', `webhooks/${id}/deliveries/${newId()}/send-again`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(404));
    expect((await other<{ items: object[] }>('GET', 'webhooks')).body.items).toEqual([]);
  });

  it('is changed by whoever has seen it as it is', async () => {
    const { id } = await create({ description: 'Probe' });
    expect((await provider('PATCH', `webhooks/${id}`, { description: 'Anders' })).status).toBe(428);
    const changed = await provider<WebhookWithSecret>(
      'PATCH',
      `webhooks/${id}`,
      { events: ['places.changed'], description: null },
      { 'if-match': '"1"' },
    );
    expect(changed.body).toMatchObject({ version: 2, events: ['places.changed'], description: '', url: wish.url });
    const stale = await provider('PATCH', `webhooks/${id}`, { description: 'Alt' }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
  });
});

describe('a provider’s software', () => {
  it('hears of its course starts, signed so that an independent library finds it in order', async () => {
    const { secret } = await create();
    const course = await service.publish();
    await service.change(course, { maxParticipants: 12 });
    await service.cancel({ ...course, version: 2 });
    expect(await send()).toBe(3);
    expect(types()).toEqual(['course-start.published', 'course-start.changed', 'course-start.cancelled']);
    for (const one of software.received) {
      const payload = verified(secret, one);
      expect(payload.id).toBe(one.headers['webhook-id']);
      expect(payload.data).toMatchObject({ courseStartId: course.courseStartId });
    }
  });

  it('hears nothing of other providers', async () => {
    await create();
    await service.publish({ providerId: service.members['other-provider-staff'].organisationId });
    expect(await send()).toBe(0);
  });

  it('hears the same message once, however often and late it comes to us', async () => {
    await create();
    const course = await service.publish();
    await service.change(course, { maxParticipants: 12 });
    await service.change(course, { maxParticipants: 12 });
    await send();
    expect(types()).toEqual(['course-start.published', 'course-start.changed']);
  });

  it('learns numbers and ids, never a person', async () => {
    await create();
    const course = await service.publish();
    const { courseStartId } = course;
    const providerId = service.members['provider-staff'].organisationId;
    const offer = offerFacts({ seatOfferId: newId(), courseStartId, providerId });
    await service.hear(SeatOfferedV1, offer);
    await service.hear(SeatOfferAcceptedV1, { ...offer, version: 2 });
    await service.hear(
      PlacesChangedV1,
      Object.assign(new PlacesChangedV1(), { courseStartId, version: 1, held: 1, confirmed: 0, asOf: course.asOf }),
    );
    await send();
    expect(software.received.slice(1).map((one) => payloadOf(one).data)).toEqual([
      { courseStartId, open: 1, accepted: 0, declined: 0, expired: 0, withdrawn: 0 },
      { courseStartId, open: 0, accepted: 1, declined: 0, expired: 0, withdrawn: 0 },
      { courseStartId, version: 1, held: 1, confirmed: 0 },
    ]);
    const all = software.received.map(({ body }) => body).join();
    for (const secret of [offer.reference, offer.waitingEntryId, offer.referringOrganisationId])
      expect(all).not.toContain(secret);
  });

  it('hears what others said of a course start before its own provider did', async () => {
    await create();
    const courseStartId = newId();
    const asOf = '2026-11-21T09:00:00.000Z';
    await service.hear(
      PlacesChangedV1,
      Object.assign(new PlacesChangedV1(), { courseStartId, version: 2, held: 3, confirmed: 1, asOf }),
    );
    await service.hear(
      CourseStartNotViableV1,
      Object.assign(new CourseStartNotViableV1(), {
        courseStartId,
        version: 1,
        decidesOn: '2026-12-07',
        minParticipants: 12,
        inSight: 5,
        decidedAt: asOf,
      }),
    );
    await service.publish({ courseStartId });
    await send();
    expect(types().sort()).toEqual(['course-start.not-viable', 'course-start.published', 'places.changed']);
  });

  it('hears of a hand-over when it may: from the offer on', async () => {
    await create();
    const handover = Object.assign(new HandoverChangedV1(), {
      handoverId: newId(),
      version: 1,
      state: 'proposed',
      waitingEntryId: newId(),
      reference: 'W-7K3M9Q',
      senderProviderId: service.members['other-provider-staff'].organisationId,
      receiverProviderId: service.members['provider-staff'].organisationId,
      fromCourseStartId: newId(),
      referringOrganisationId: newId(),
      happenedAt: '2026-11-21T09:00:00.000Z',
    });
    await service.hear(HandoverChangedV1, handover);
    expect(await send()).toBe(0);
    await service.hear(HandoverChangedV1, { ...handover, version: 3, state: 'offered' });
    await send();
    expect(software.received.map((one) => payloadOf(one).data)).toEqual([
      { handoverId: handover.handoverId, version: 3, state: 'offered' },
    ]);
  });

  it('hears only what it asked for', async () => {
    await create({ events: ['course-start.cancelled'] });
    const course = await service.publish();
    await service.cancel(course);
    await send();
    expect(types()).toEqual(['course-start.cancelled']);
  });

  it('is sent a test when it wishes', async () => {
    const { id, secret } = await create({ events: ['places.changed'] });
    expect((await provider('POST', `webhooks/${id}/test`)).status).toBe(202);
    await send();
    const [one] = software.received;
    expect(one && verified(secret, one)).toMatchObject({ type: 'webhook.test', data: { webhookId: id } });
  });
});

describe('a secret that is changed', () => {
  it('signs together with the one before for a day, then alone', async () => {
    const { id, secret: old } = await create();
    const { body } = await provider<WebhookWithSecret>('POST', `webhooks/${id}/rotate-secret`);
    await service.publish();
    await send();
    await service.sql(`update webhook set old_secret_until = now() - interval '1 second'`);
    await service.publish();
    await send();
    const [during, after] = software.received;
    if (!during || !after) throw new Error('Two were expected.');
    expect(String(during.headers['webhook-signature']).split(' ')).toHaveLength(2);
    expect([verified(old, during).type, verified(body.secret, during).type]).toEqual([
      'course-start.published',
      'course-start.published',
    ]);
    expect(verified(body.secret, after).type).toBe('course-start.published');
    expect(() => verified(old, after)).toThrow('No matching signature');
  });
});

describe('what is not taken', () => {
  it('comes again with the same id and bytes', async () => {
    const { id, secret } = await create();
    software.answer = { status: 503 };
    await service.publish();
    await send();
    expect(await send()).toBe(0);
    software.answer = { status: 200 };
    await dueNow();
    await send();
    const [first, second] = software.received;
    if (!first || !second) throw new Error('Two were expected.');
    expect([second.headers['webhook-id'], second.body]).toEqual([first.headers['webhook-id'], first.body]);
    expect(verified(secret, second).type).toBe('course-start.published');
    const [delivery] = await deliveries(id);
    expect(delivery?.state).toBe('delivered');
    expect(delivery?.attempts.map(({ status }) => status)).toEqual([503, 200]);
    expect((await show(id)).lastDeliveredAt).toBeDefined();
  });

  it('comes again with the same id when we died between sending and writing it down', async () => {
    const { id } = await create();
    await service.publish();
    await send();
    await service.sql(
      `update webhook_delivery set state = 'sending', attempts = 1, lease_token = $1, lease_until = now() - interval '1 second'`,
      [newId()],
    );
    await service.sql('delete from webhook_attempt');
    await service.app.get(SendDueWebhooks).lookAfter();
    await send();
    const [first, second] = software.received.map(({ headers }) => headers['webhook-id']);
    expect(second).toBe(first);
    const [delivery] = await deliveries(id);
    expect(delivery?.attempts.map(({ failure, status }) => failure ?? status)).toEqual(['interrupted', 204]);
  });

  it('is not followed to another address', async () => {
    const { id } = await create();
    const trap = await receiver();
    software.answer = { status: 307, headers: { location: trap.url } };
    await service.publish();
    await send();
    expect(trap.received).toEqual([]);
    await trap.stop();
    expect((await deliveries(id))[0]).toMatchObject({ state: 'waiting', attempts: [{ status: 307 }] });
  });

  it('is given up when the receiver says nothing in time, for now', async () => {
    const { id } = await create();
    software.answer = 'silence';
    await service.publish();
    await send();
    expect((await deliveries(id))[0]).toMatchObject({ state: 'waiting', attempts: [{ failure: 'timed-out' }] });
  });

  it('turns the webhook off after the last attempt, and its contact is written to, once', async () => {
    const { id, version } = await create();
    software.answer = { status: 500 };
    await service.publish();
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await dueNow();
      expect(await send()).toBe(1);
    }
    expect((await deliveries(id))[0]?.state).toBe('given-up');
    expect(await show(id)).toMatchObject({ state: 'disabled', disabledBecause: 'failing' });
    await service.send();
    await service.send();
    const mails = await service.mails();
    expect(mails.map(({ to, subject }) => [to?.[0]?.address, subject])).toEqual([
      [wish.contactAddress, 'Ihr Webhook ist abgeschaltet'],
    ]);
    expect(mails[0]?.text).toContain(`https://kursbruecke.example/webhooks/${id}`);
    await service.publish();
    expect(await send()).toBe(0);

    software.answer = { status: 204 };
    const on = await provider('PATCH', `webhooks/${id}`, { state: 'active' }, { 'if-match': `"${version + 1}"` });
    expect(on.body).toMatchObject({ state: 'active' });
    const [missed] = await deliveries(id);
    const again = await provider('POST', `webhooks/${id}/deliveries/${missed?.id}/send-again`);
    expect(again.status).toBe(202);
    await send();
    expect((await deliveries(id))[0]?.state).toBe('delivered');
  });

  it('turns the webhook off at once when the receiver is gone, and whoever is its contact by then is written to', async () => {
    const { id } = await create();
    software.answer = { status: 410 };
    await service.publish();
    await send();
    expect(await show(id)).toMatchObject({ state: 'disabled', disabledBecause: 'gone' });
    expect((await provider('POST', `webhooks/${id}/test`)).status).toBe(409);
    await service.sql(`update webhook set contact_address = 'nachfolge@sprachwerk-ruhr.example'`);
    await service.send();
    expect((await service.mails()).map(({ to }) => to?.[0]?.address)).toEqual(['nachfolge@sprachwerk-ruhr.example']);
  });

  it('does not hold up another receiver', async () => {
    const slow = await create();
    await service.sql(`update webhook set url = $1 where id = $2`, ['https://name.invalid/', slow.id]);
    await create();
    await service.publish();
    await send();
    expect(software.received).toHaveLength(1);
    expect((await deliveries(slow.id))[0]).toMatchObject({ state: 'waiting', attempts: [{ failure: 'host-unknown' }] });
  });
});
