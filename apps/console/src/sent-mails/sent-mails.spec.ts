import type { SentMailView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const mail = (more: Partial<SentMailView> = {}): SentMailView => ({
  id: 'mail-1',
  createdAt: '2026-11-21T06:30:00.000Z',
  address: 'anna@jobcenter.example',
  organisationName: 'Jobcenter Bochum',
  what: 'digest',
  subject: '3 Neuigkeiten',
  itemCount: 3,
  state: 'sent',
  attempts: 1,
  sentAt: '2026-11-21T06:30:02.000Z',
  ...more,
});

const { services, visit } = consoleUnderTest('dpo');

const answer = (route: string, items: readonly object[], more = {}) =>
  services.answers.set(`GET /api/notification/${route}`, [200, { items, asOf: '2026-11-21T10:00:00Z', ...more }]);

describe('what was sent', () => {
  it.each(['/sent-mails', '/sent-mails/looks'])('is shown at %s to the data protection officer alone', async (path) => {
    for (const role of ['case_manager', 'coordinator', 'county_admin', 'provider_staff'])
      expect((await visit(path, role)).status).toBe(403);
    expect(services.asked).toEqual([]);
  });

  it('says to whom, what, and what became of it, and that the look is on record', async () => {
    const returned = mail({ id: 'mail-2', state: 'rejected', attempts: 3, lastReply: 550, reportStatus: '5.1.1' });
    answer('mails', [mail(), returned, mail({ id: 'mail-3', what: 'place-calendar', state: 'uncertain' })], {
      nextCursor: 'next',
    });
    const { body } = await visit('/sent-mails?address=anna@jobcenter.example&purpose=inform');

    expect(body).toContain('wird mit Ihrem Namen, der Zeit und dem Zweck festgehalten');
    expect(body).toContain('anna@jobcenter.example');
    expect(body).toContain('3 Meldungen');
    expect(body).toContain('nicht zustellbar');
    expect(body).toContain('3 Versuche');
    expect(body).toContain('Antwort des Mailservers: 550');
    expect(body).toContain('Bericht des Mailservers: 5.1.1');
    expect(body).toContain('Kurstermin für den Kalender');
    expect(body).toContain('ungewiss, ob angekommen');
    expect(body).toMatch(/purpose=inform&(amp;)?cursor=next/);
  });

  it('leads from each mail to all that its recipient got, for the same purpose', async () => {
    answer('mails', [mail()]);
    const { body } = await visit('/sent-mails?purpose=inform');
    expect(body).toMatch(/href="\/sent-mails\?purpose=inform&(amp;)?address=anna%40jobcenter\.example"/);
  });

  it('names who looked, what for and at whom', async () => {
    const look = {
      id: 'look-1',
      at: '2026-11-21T09:00:00Z',
      memberName: 'Eva Beispiel',
      organisationName: 'Stadt Bochum',
      purpose: 'complaint',
      mails: 4,
    };
    answer('mails/looks', [look, { ...look, id: 'look-2', recipient: 'anna@jobcenter.example' }]);
    const { body } = await visit('/sent-mails/looks');
    expect(body).toContain('Eva Beispiel');
    expect(body).toContain('Beschwerde oder Gericht');
    expect(body).toContain('anna@jobcenter.example');
    expect(body).toContain('>alle<');
  });
});
