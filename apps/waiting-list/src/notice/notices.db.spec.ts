import type {
  NoticeLetterView,
  NoticeView,
  Page,
  ProblemView,
  SeatOfferView,
  TaskView,
  WaitingEntryView,
} from '@app/contracts';
import { addDays } from '@app/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { reportPeriod } from '../legal-clock/domain/report-period.js';
import { DraftReports } from '../legal-clock/draft-reports/draft-reports.js';
import { WatchClocks } from '../legal-clock/watch-clocks/watch-clocks.js';
import {
  aBody,
  inDays,
  somebodyOffered,
  startWaitingList,
  type WaitingListUnderTest,
} from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
beforeEach(async () => {
  await service.sql(`truncate waiting_list.task, waiting_list.notice, waiting_list.legal_clock cascade`);
  await service.sql(`update waiting_list.waiting_entry set state = 'withdrawn', end_reason = 'other'`);
});
afterAll(() => service.stop());

type Member = Parameters<WaitingListUnderTest['as']>[0];
const person = { familyName: 'Öztürk', givenName: 'Ana $& Maria' };

async function late(): Promise<WaitingEntryView> {
  const need = { entitlements: [{ path: 'bamf-obliged' as const, issuedOn: inDays(-90) }], level: 'C1.1' as const };
  const body = { ...aBody({ ...need, level: 'B1.1' }), person, waitingSince: inDays(-60) };
  const { body: entry } = await service.as('case-manager')<WaitingEntryView>('POST', 'waiting-entries', body);
  await service.get(WatchClocks).watch();
  return entry;
}

const drafts = async (member: Member, state = 'draft') =>
  (await service.as(member)<Page<NoticeView>>('GET', `notices?state=${state}`)).body.items;
async function draftTo(addressee: string, member: Member = 'case-manager'): Promise<NoticeView> {
  const found = (await drafts(member)).find((notice) => notice.addressee === addressee);
  if (!found) throw new Error(`No draft to ${addressee}.`);
  return found;
}
const reads = () =>
  service.sql<{ purpose: string }>('select purpose from waiting_list.vault_read order by read_at desc limit 1');

describe('a drafted letter', () => {
  it('has a gap where the name belongs, until somebody opens it for a purpose, which is on record', async () => {
    const { reference } = await late();
    const { id } = await draftTo('person');
    const before = await service.sql('select 1 from waiting_list.vault_read');

    const shown = await service.as('case-manager')<NoticeLetterView>('GET', `notices/${id}`);
    expect(shown.body).toMatchObject({ named: false, aboutPerson: true, clock: 'start-within-six-weeks' });
    expect(shown.body.paragraphs[0]).toBe('Guten Tag {{name}},');
    expect(shown.body.paragraphs.join(' ')).toContain(reference);
    expect(await service.sql('select 1 from waiting_list.vault_read')).toHaveLength(before.length);

    const opened = await service.as('case-manager')<NoticeLetterView>('GET', `notices/${id}/person?purpose=notify`);
    expect(opened.status).toBe(200);
    expect(opened.body.paragraphs[0]).toBe('Guten Tag Ana $& Maria Öztürk,');
    expect(opened.headers['cache-control']).toBe('no-store');
    expect(await reads()).toEqual([{ purpose: 'notify' }]);
  });

  it.each(['', '?purpose=curiosity', '?purpose=notify&purpose=notify'])('is not opened with %j', async (query) => {
    await late();
    const { id } = await draftTo('bamf');
    const { status, body } = await service.as('case-manager')<ProblemView>('GET', `notices/${id}/person${query}`);
    expect([status, body.code]).toEqual([422, 'person.purpose-needed']);
  });

  it('is not there for anybody else', async () => {
    await late();
    const { id } = await draftTo('person');
    for (const member of ['other-case-manager', 'provider-staff', 'counsellor'] as const) {
      expect((await service.as(member)('GET', `notices/${id}`)).status).toBe(404);
      expect((await service.as(member)('GET', `notices/${id}/person?purpose=notify`)).status).toBe(404);
      expect((await service.as(member)('POST', `notices/${id}/discard`, { reason: 'wrong' })).status).toBe(404);
      expect(await drafts(member)).toEqual([]);
    }
    expect((await service.as('coordinator')('GET', 'notices')).status).toBe(403);
    expect(await service.asService({}, 'select 1 from notice')).toEqual([]);
  });

  it('goes with the person to whoever looks after them now', async () => {
    const { id: entry } = await late();
    const { organisationId, memberId } = service.members['other-case-manager'];
    await service.sql(
      'update waiting_list.waiting_entry set referring_organisation_id = $2, case_manager_id = $3 where id = $1',
      [entry, organisationId, memberId],
    );
    expect(await drafts('case-manager')).toEqual([]);
    const { id } = await draftTo('person', 'other-case-manager');
    expect((await service.as('other-case-manager')('GET', `notices/${id}/person?purpose=notify`)).status).toBe(200);
  });

  it('is sent by a person, who says when and how; not twice, and not on a day to come', async () => {
    await late();
    const { id, version } = await draftTo('bamf');
    const say = (body: object, seen = version) =>
      service.as('case-manager')<NoticeLetterView & ProblemView>('POST', `notices/${id}/sent`, body, {
        'if-match': `"${seen}"`,
      });
    expect((await say({ sentOn: inDays(1), channel: 'letter' })).body.code).toBe('notice.sent-out-of-range');
    expect((await say({ sentOn: inDays(-1), channel: 'letter' })).body.code).toBe('notice.sent-out-of-range');
    expect((await say({ sentOn: '2026-02-30', channel: 'letter' })).body.code).toBe('notice.sent-malformed');
    expect((await say({ sentOn: inDays(0), channel: 'pigeon' })).status).toBe(422);
    expect((await say({ sentOn: inDays(0), channel: 'letter' }, version + 1)).status).toBe(412);

    expect((await say({ sentOn: inDays(0), channel: 'letter' })).body).toMatchObject({
      state: 'sent',
      sentOn: inDays(0),
      channel: 'letter',
    });
    expect((await say({ sentOn: inDays(0), channel: 'letter' }, version + 1)).body.code).toBe('notice.closed');
  });

  it('is discarded with a reason from a short list, which is not the service’s own', async () => {
    await late();
    const { id } = await draftTo('person');
    const discard = (reason: string) =>
      service.as('case-manager')<NoticeLetterView>('POST', `notices/${id}/discard`, { reason });
    expect((await discard('clock-stopped')).status).toBe(422);
    expect((await discard('said-otherwise')).body).toMatchObject({
      state: 'discarded',
      discardReason: 'said-otherwise',
    });
    expect(await drafts('case-manager', 'discarded')).toHaveLength(1);
  });

  it('is left alone by the service once it was sent', async () => {
    const { id: entry } = await late();
    const { id } = await draftTo('bamf');
    await service.as('case-manager')('POST', `notices/${id}/sent`, { sentOn: inDays(0), channel: 'mail' });
    await service.as('case-manager')('POST', `waiting-entries/${entry}/withdraw`, { reason: 'moved-away' });
    await service.get(WatchClocks).watch();
    expect(await drafts('case-manager', 'sent')).toHaveLength(1);
    expect((await drafts('case-manager', 'discarded')).map(({ discardReason }) => discardReason)).toEqual([
      'clock-stopped',
    ]);
  });
});

describe('where a provider expects the person', () => {
  it('the provider has the letters to send, and the case manager one to the provider', async () => {
    await service.hear({ fundingPaths: ['bamf-obliged'] });
    const paper = { entitlements: [{ path: 'bamf-obliged' as const, issuedOn: inDays(-90) }] };
    const entry = await somebodyOffered(service.as('case-manager'), { ...aBody(paper), person });
    await service.sql(`update waiting_list.waiting_spell set registered_on = $2 where waiting_entry_id = $1`, [
      entry.id,
      inDays(-60),
    ]);
    await service.as('case-manager')<SeatOfferView>('POST', `seat-offers/${entry.openOffer?.id}/accept`);
    await service.get(WatchClocks).watch();

    expect((await drafts('provider-staff')).map(({ addressee }) => addressee).sort()).toEqual(['bamf', 'person']);
    expect((await drafts('case-manager')).map(({ addressee }) => addressee)).toEqual(['provider']);
    const { id } = await draftTo('bamf', 'provider-staff');
    const opened = await service.as('provider-staff')<NoticeLetterView>('GET', `notices/${id}/person?purpose=notify`);
    expect(opened.body.paragraphs.join(' ')).toContain('Öztürk');
    expect(await drafts('other-provider-staff')).toEqual([]);
  });
});

describe('a provider’s report on vocational courses (DeuFöV § 9)', () => {
  const { dueOn } = reportPeriod(inDays(14), 14);
  const draft = (on = dueOn) => service.get(DraftReports).draft(on);
  beforeAll(async () => {
    const long = { startsOn: inDays(60), endsOn: inDays(160), entryClosesOn: inDays(70) };
    await service.hear({ courseType: 'vocational', title: 'BSK B2', ...long, registeredElsewhere: 4 });
    await service.hear({ courseType: 'county', title: 'Sprachcafé', ...long });
  });

  it('is drafted three days before it is due, once, however many processes do so', async () => {
    expect(await draft(addDays(dueOn, -4))).toBe(0);
    expect((await Promise.all([draft(), draft(), draft()])).reduce((a, b) => a + b)).toBe(1);
    expect(await drafts('provider-staff')).toMatchObject([{ clock: 'fourteen-day-report', addressee: 'bamf', dueOn }]);
    const { body } = await service.as('provider-staff')<Page<TaskView>>('GET', 'tasks');
    expect(body.items).toMatchObject([{ kind: 'clock-fourteen-day-report', dueOn }]);
    expect(await draft(addDays(dueOn, 14))).toBe(1);
  });

  it('says how many registered for which course, when it begins and at which level, and nobody’s name', async () => {
    await draft();
    const { id } = await draftTo('bamf', 'provider-staff');
    const { body } = await service.as('provider-staff')<NoticeLetterView>('GET', `notices/${id}`);
    const begins = inDays(60).split('-').reverse().join('.');
    expect(body.paragraphs).toContain(
      `BSK B2: 4 Anmeldungen (Plätze: 20), voraussichtlicher Beginn ${begins}, Niveau A2.1.`,
    );
    expect(body.paragraphs.join(' ')).not.toMatch(/Sprachcafé|name/);
    expect(body.aboutPerson).toBe(false);
    expect((await service.as('provider-staff')('GET', `notices/${id}/person?purpose=notify`)).status).toBe(404);
  });
});
