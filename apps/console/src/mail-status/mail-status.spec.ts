import { heldReasons, type MailStatusView, mailStates } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { textsIn } from '../texts/texts.js';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const { services, visit: look } = consoleUnderTest('county_admin');

const visit = (role?: string) => look('/mail-status', role);
const status = (more: Partial<MailStatusView>) =>
  services.answers.set('GET /api/notification/mail-status', [
    200,
    { asOf: '2026-11-21T10:00:00Z', held: false, servers: [], waiting: 0, lately: [], ...more },
  ]);

describe('whether mail leaves', () => {
  it('is for coordination and county administration', async () => {
    status({});
    expect((await visit('coordinator')).status).toBe(200);
    services.asked.length = 0;
    for (const role of ['case_manager', 'provider_staff', 'dpo', 'counsellor'])
      expect((await visit(role)).status).toBe(403);
    expect(services.asked).toEqual([]);
  });

  it('says that it does, and what became of the mails of late', async () => {
    status({ lately: [{ state: 'sent', count: 1234 }] });
    const { body } = await visit();
    expect(body).toContain('Mails gehen hinaus.');
    expect(body).toContain('1.234');
    expect(body).not.toContain('Die älteste wartet');
  });

  it('names the server that takes nothing, why, and until when it is left alone', async () => {
    const name = 'mail.stadt.example:587';
    const since = '2026-11-21T09:00:00Z';
    status({
      waiting: 12,
      oldestWaitingSince: since,
      servers: [{ name, since, strikes: 3, lastReply: 421, pausedUntil: '2026-11-21T10:05:00Z' }],
    });
    const { body } = await visit();
    expect(body).not.toContain('Mails gehen hinaus.');
    for (const words of ['nimmt gerade nichts an', name, 'mit 421 geantwortet', '11:05', '3-mal', '10:00', '>12<'])
      expect(body).toContain(words);

    status({ servers: [{ name, strikes: 1 }] });
    expect((await visit()).body).toMatch(/nicht zu erreichen.*wird mit der nächsten Mail versucht.*einmal/s);
  });

  it.each(heldReasons)('says why all mail is held: %s', async (heldBecause) => {
    status({ held: true, heldBecause, heldSince: '2026-11-21T09:00:00Z', waiting: 3 });
    const { body } = await visit();
    expect(body).toContain('Alle Mails sind angehalten.');
    expect(body).toContain(textsIn('de').mailStatus.heldBecause[heldBecause]);
    expect(body).toContain('seit 21.11.2026, 10:00');
  });

  it.each(['de', 'en'] as const)('has a word for every state (%s)', (language) => {
    const { sentMails, mailStatus } = textsIn(language);
    expect(Object.keys(sentMails.states).sort()).toEqual([...mailStates].sort());
    expect(Object.keys(mailStatus.heldBecause)).toEqual([...heldReasons]);
  });
});
