import { resolve } from 'node:path';
import { ProviderRequestChangedV1 } from '@app/contracts';
import { newId, Transactions } from '@app/persistence';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { digestSettings } from '../digest/digest.settings.js';
import { readCountyTemplates } from '../digest/letter/county-template.js';
import { startNotification } from '../notification.fixtures.js';
import { ConcernedAreas } from './persistence/concerned-areas.js';

const service = await startNotification();
afterAll(() => service.stop());
beforeEach(async () => {
  await service.clear();
  await service.sql('delete from identity.provider_request');
});

const templates = resolve(import.meta.dirname, '../../../../test/mail-pictures/county-templates.json');
const mailbox = 'kontakt@sprachinsel.example';

async function asked(): Promise<string> {
  const id = newId<never>();
  await service.sql(
    `insert into identity.provider_request (id, token, name, kind, mailbox, municipality, asked_by, language)
     values ($1, 'the-token', 'Sprachinsel e. V.', 'association', $2, '05911000', 'Erika Beispiel', 'de')`,
    [id, mailbox],
  );
  return id;
}
const hear = (providerRequestId: string, version: number, state: string) =>
  service.hear(
    ProviderRequestChangedV1,
    Object.assign(new ProviderRequestChangedV1(), {
      providerRequestId,
      version,
      state,
      happenedAt: '2026-11-21T09:00:00.000Z',
    }),
  );

describe('whoever asks to become a provider', () => {
  it('is written to once per request to write, with the link and without who asked', async () => {
    const id = await asked();
    await hear(id, 1, 'asked');
    await hear(id, 1, 'asked');
    await service.send();
    const [mail, ...others] = await service.mails();
    expect([mail?.to?.[0]?.address, mail?.subject]).toEqual([mailbox, 'Bitte bestätigen: Aufnahme als Kursträger']);
    expect(mail?.text).toContain('https://kursbruecke.example/providers/confirm/the-token');
    expect(mail?.html).toContain('href="https://kursbruecke.example/providers/confirm/the-token"');
    expect(`${mail?.text}${mail?.html}`).not.toContain('Erika');
    expect(others).toEqual([]);
    expect(service.logged()).not.toContain(mailbox);
  });

  it('gets no mail for a link that has been used before it could be sent', async () => {
    const id = await asked();
    await hear(id, 1, 'asked');
    await service.sql(`update identity.provider_request set state = 'confirmed', token = null, confirmed_at = now()`);
    await service.send();
    expect(await service.mails()).toEqual([]);
  });

  it('is told why the county said no', async () => {
    const id = await asked();
    await service.sql(
      `update identity.provider_request set state = 'refused', token = null, decided_at = now(), reason = $1`,
      ['Keine <Zulassung>'],
    );
    await hear(id, 3, 'refused');
    await service.send();
    const [mail] = await service.mails();
    expect(mail?.subject).toBe('Nicht aufgenommen als Kursträger');
    expect(mail?.text).toContain('Begründung: Keine <Zulassung>');
    expect(mail?.html).toContain('Keine &lt;Zulassung&gt;');
  });
  it('reads it in the dress of the county they want to work in', async () => {
    Object.assign(service.app.get<object>(digestSettings), { countyTemplates: readCountyTemplates(templates) });
    await hear(await asked(), 1, 'asked');
    await service.send();
    const [mail] = await service.mails();
    expect(mail?.text).toContain('Kursbrücke Bochum');
    expect(mail?.replyTo?.[0]?.address).toBe('sprachkurse@stadt-bochum.example');
    expect(mail?.attachments).toMatchObject([
      { mimeType: 'image/png', disposition: 'inline', contentId: '<logo@kursbruecke>' },
    ]);
    expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe')).toBeUndefined();
  });
});

describe('the areas of whoever a notice is about', () => {
  const areasOf = (about: string) =>
    service.app.get(Transactions).run((tx) => service.app.get(ConcernedAreas).of(tx, about), { role: 'system' });
  const [bochum, herne] = [['05911'], ['05916']];

  it('are those of the organisation behind a subscription, a webhook or an accepted place', async () => {
    expect(await areasOf(await service.subscribe('case-manager'))).toEqual(bochum);
    const webhook = newId<never>();
    await service.sql(
      `insert into webhook (id, organisation_id, url, events, description, contact_address, language, secret)
       values ($1, $2, 'https://x.example', '{}', '', 'x@x.example', 'de', '')`,
      [webhook, service.members['other-provider-staff'].organisationId],
    );
    expect(await areasOf(webhook)).toEqual(herne);
    const offer = newId<never>();
    await service.sql(
      `insert into calendar_entry (seat_offer_id, course_start_id, course_version, member_id, said)
       values ($1, $1, 1, $2, '{}')`,
      [offer, service.members['other-case-manager'].memberId],
    );
    expect(await areasOf(offer)).toEqual(herne);
    expect(await areasOf(newId())).toEqual([]);
  });
});
