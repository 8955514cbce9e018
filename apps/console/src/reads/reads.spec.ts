import type { ReadView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const read = (id: number, more: Partial<ReadView> = {}): ReadView => ({
  id: `read-${id}`,
  readAt: '2026-11-21T10:00:00.000000Z',
  organisationId: 'o',
  organisationName: 'Jobcenter Bochum',
  memberId: 'm',
  memberName: 'Anna Beispiel',
  purpose: 'case-work',
  what: 'entry',
  references: ['W-7F3K2Q'],
  people: 1,
  fields: ['reference', 'need.level'],
  ...more,
});

const { services, visit } = consoleUnderTest('dpo');

const reads = (items: readonly ReadView[], more = {}) =>
  services.answers.set('GET /api/waiting-list/reads', [200, { items, asOf: '2026-11-21T10:00:00Z', ...more }]);

describe('the log of reads', () => {
  it.each(['/reads', '/reads.csv', '/reads/evaluation', '/retention'])(
    'is shown at %s to its officer alone',
    async (path) => {
      for (const role of ['case_manager', 'coordinator', 'county_admin', 'provider_staff'])
        expect((await visit(path, role)).status).toBe(403);
      expect(services.asked).toEqual([]);
    },
  );

  it('says who read what of whom, and that it is no control of performance', async () => {
    reads([read(1, { references: ['W-1', 'W-2', 'W-3', 'W-4', 'W-5', 'W-6'], people: 40 })], { nextCursor: 'next' });
    const { body } = await visit('/reads?reference=W-7F3K2Q&readFor=case-work');

    expect(body).toContain('nie zur Kontrolle von Leistung oder Verhalten');
    expect(body).toContain('Anna Beispiel');
    expect(body).toContain('W-1, W-2, W-3, W-4, W-5<');
    expect(body).toContain('und 35 weitere');
    expect(body).toContain('2 Angaben');
    expect(body).toMatch(/href="\/reads\?reference=W-7F3K2Q&(amp;)?readFor=case-work&(amp;)?cursor=next"/);
    expect(body).toMatch(/href="\/reads\.csv\?reference=W-7F3K2Q&(amp;)?readFor=case-work"/);
  });

  it('shows page after page about one person as one row that can be unfolded; the file has every one', async () => {
    reads([read(3), read(2, { readAt: '2026-11-21T09:55:00Z' }), read(1, { readAt: '2026-11-21T09:48:00Z' })]);
    const { body } = await visit('/reads');
    expect(body.match(/<tr/g)).toHaveLength(2);
    expect(body).toContain('3 Abrufe seit 21.11.2026, 10:48 Uhr');
    expect(body).toContain('<li>2026-11-21T10:55:00+01:00</li>');
    expect((await visit('/reads.csv')).body.trim().split('\r\n')).toHaveLength(4);
  });

  it('is a file whose cells run nothing', async () => {
    reads([read(1, { memberName: '=1+1' }), read(2)]);
    const { body, headers } = await visit('/reads.csv');

    expect(headers.get('content-disposition')).toMatch(/zugriffe-\d{4}-\d\d-\d\d\.csv/);
    expect(body.trim().split('\r\n')).toHaveLength(3);
    expect(body).toContain(`;'=1+1;`);
  });

  it('is evaluated by day, each day leading to its retrievals', async () => {
    const day = {
      day: '2026-11-20',
      memberId: 'm1',
      memberName: 'Anna',
      organisationName: 'JC',
      reads: 9,
      people: 300,
      names: 2,
      usual: 20,
    };
    services.answers.set('GET /api/waiting-list/reads/evaluation', [
      200,
      {
        from: '2026-11-01',
        to: '2026-11-21',
        days: [
          { ...day, unusual: true },
          { ...day, memberId: 'm2', unusual: false },
        ],
      },
    ]);
    const { body } = await visit('/reads/evaluation');

    expect(body.match(/kern-badge--warning/g)).toHaveLength(1);
    expect(body).toMatch(/href="\/reads\?memberId=m1&(amp;)?from=2026-11-20&(amp;)?to=2026-11-20"/);
    expect(body).toContain('value="2026-11-01"');
  });

  it('stands beside what is kept for how long', async () => {
    services.answers.set('GET /api/waiting-list/retention', [
      200,
      { items: [{ rule: 'no-shows', months: 3, removedLately: 1234 }] },
    ]);
    services.answers.set('GET /api/notification/retention', [
      200,
      { items: [{ rule: 'mails', months: 6, removedLately: 77, lastFinishedAt: '2026-11-21T03:10:00Z' }] },
    ]);
    const { body } = await visit('/retention');

    expect(body).toContain('Vermerk, dass jemand nicht gekommen ist');
    expect(body).toContain('3 Monate');
    expect(body).toContain('1.234');
    expect(body).toMatch(/Verschickte und nicht zustellbare Mails.*6 Monate.*21\.11\.2026.*77/s);
    expect(body).toContain('noch nicht');
  });
});
