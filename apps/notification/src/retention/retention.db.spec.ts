import { type MailRetentionView, mailRetentionRuleNames, SeatOfferAcceptedV1 } from '@app/contracts';
import { newId } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { offerFacts } from '../digest/domain/facts.fixtures.js';
import { NoteWhatNears } from '../news/note-what-nears/note-what-nears.js';
import { inDays, type NotificationUnderTest, startNotification } from '../notification.fixtures.js';
import { ForgetInTime } from './forget-in-time/forget-in-time.js';
import { readMailKeptMonths } from './retention.settings.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.clear();
  await service.sql('truncate retention_run, mail_read, legal_clock, calendar_entry, demand');
});

const forget = (batch?: number) => service.app.get(ForgetInTime).run(batch);
const another = () => service.sql('truncate retention_run');
const removed = async () => {
  await another();
  return Object.fromEntries((await forget()).map(({ rule, removed }) => [rule, removed]));
};
const nothing = Object.fromEntries(mailRetentionRuleNames.map((rule) => [rule, 0]));
const count = async (table: string) =>
  (await service.sql<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;
const moveBack = (table: string, columns: readonly string[], interval: string) =>
  service.sql(`update ${table} set ${columns.map((column) => `${column} = ${column} - interval '${interval}'`)}`);

async function somethingSent() {
  const subscription = await service.subscribe('case-manager');
  const course = await service.publish();
  await service.makeNow();
  await service.send();
  return { subscription, course };
}
const backBy = async (interval: string) => {
  await moveBack('item', ['recorded_at'], interval);
  await moveBack('mail', ['created_at', 'sent_at'], interval);
  await moveBack('digest', ['window_from', 'window_until'], interval);
};

describe('what was sent', () => {
  it('is kept for six months, and then gone with the digest and the news in it', async () => {
    await somethingSent();
    await backBy('5 months 27 days');
    expect(await removed()).toEqual(nothing);

    await backBy('4 days 12 hours');
    expect(await removed()).toEqual({ ...nothing, mails: 1, news: 1, digests: 1 });
    expect(await Promise.all(['mail', 'item', 'digest', 'digest_item'].map(count))).toEqual([0, 0, 0, 0]);
    expect(await count('subscription')).toBe(1);
  });

  it.each(['ready', 'sending', 'held', 'uncertain'])('is kept as long as the mail is %s', async (state) => {
    await somethingSent();
    await backBy('2 years');
    await service.sql('update mail set state = $1', [state]);
    expect(await removed()).toMatchObject({ mails: 0, digests: 0 });
    expect([await count('mail'), await count('digest')]).toEqual([1, 1]);
  });

  it('is not told a second time because it has been forgotten', async () => {
    const { course } = await somethingSent();
    await backBy('7 months');
    await removed();
    expect(await service.makeNow()).toEqual([]);
    await service.change(course, { times: 'Sa 09:00–12:00' });
    expect(await service.makeNow()).toHaveLength(1);
  });

  it('is remembered as long as it would be noted again', async () => {
    await service.subscribe('coordinator');
    for (const providerId of [newId<never>(), newId<never>()])
      await service.publish({ providerId, startsOn: inDays(20), decidesOn: inDays(15) });
    const note = () => service.app.get(NoteWhatNears).note();
    expect(await note()).toBe(1);
    await service.makeNow();
    await service.send();
    await backBy('7 months');
    // the two that were published go, the overlap of both stays
    expect(await removed()).toMatchObject({ mails: 1, news: 2, digests: 0 });
    expect(await note()).toBe(0);
    expect(await service.makeNow()).toEqual([]);
  });
});

describe('that places run short', () => {
  it('is remembered as long as somebody can begin, and not noted a second time', async () => {
    const { courseStartId } = await service.publish({ maxParticipants: 20, registeredElsewhere: 17 });
    await service.sql(
      'insert into places (course_start_id, version, held, confirmed, as_of) values ($1, 1, 0, 1, now())',
      [courseStartId],
    );
    const note = () => service.app.get(NoteWhatNears).note();
    expect(await note()).toBe(1);
    await backBy('7 months');
    expect(await removed()).toMatchObject({ news: 1 });
    expect(await note()).toBe(0);
    await service.sql('update course_start set facts = facts || $1', [JSON.stringify({ entryClosesOn: inDays(-1) })]);
    expect(await removed()).toMatchObject({ news: 1 });
  });
});

describe('a subscription', () => {
  it('is kept while it runs, however old', async () => {
    await service.subscribe('case-manager');
    await moveBack('subscription', ['created_at', 'told_until', 'mailed_at'], '3 years');
    expect(await removed()).toEqual(nothing);
  });

  it('goes with its address six months after its end, when nothing speaks of it any more', async () => {
    const { subscription } = await somethingSent();
    await service.as('case-manager')('DELETE', `subscriptions/${subscription}`);
    await service.as('dpo')('GET', `mails?subscriptionId=${subscription}`);
    await service.sql(`update subscription set ended_at = now() - interval '7 months'`);
    expect(await removed()).toMatchObject({ subscriptions: 0 });
    await backBy('7 months');
    expect(await removed()).toMatchObject({ mails: 1, subscriptions: 0 });
    await moveBack('mail_read', ['at'], '6 months 1 day');
    expect(await removed()).toMatchObject({ looks: 1, subscriptions: 1 });
    expect(await count('subscription')).toBe(0);
  });

  it('of an office’s mailbox goes three years after its end, with the proof that it agreed', async () => {
    const { body } = await service.as('case-manager')<{ id: string }>('POST', 'office-mailboxes', {
      address: 'team@jobcenter-bochum.example',
    });
    await service.send();
    const [token = ''] = /(?<=\/mailboxes\/confirm\/)[\w-]{64}/.exec((await service.mails()).at(-1)?.text ?? '') ?? [];
    await service.anyone('POST', `office-mailboxes/confirmation/${token}`);
    expect((await service.as('case-manager')('DELETE', `office-mailboxes/${body.id}`)).status).toBe(204);
    await service.sql(`update subscription set ended_at = now() - interval '3 years' + interval '2 days'`);
    expect(await removed()).toMatchObject({ subscriptions: 0 });
    await moveBack('subscription', ['ended_at'], '4 days');
    expect(await removed()).toMatchObject({ subscriptions: 1 });
    expect(await count('mailbox_consent')).toBe(0);
  });

  it('is held on to by no table that nobody thought of', async () => {
    const holding = await service.sql<{ name: string }>(
      `select distinct conrelid::regclass::text as name from pg_constraint
        where contype = 'f' and confdeltype <> 'c'
          and confrelid in ('subscription'::regclass, 'digest'::regclass, 'item'::regclass) order by 1`,
    );
    expect(holding.map(({ name }) => name)).toEqual(['digest', 'digest_item', 'mail']);
  });
});

describe('who looked at what was sent', () => {
  it('is known for six months (§ 8(5) IntV), whatever is set for mails', async () => {
    await service.as('dpo')('GET', 'mails');
    await moveBack('mail_read', ['at'], '6 months - 1 day');
    expect(await removed()).toEqual(nothing);
    await moveBack('mail_read', ['at'], '2 days');
    expect(await removed()).toEqual({ ...nothing, looks: 1 });
  });
});

describe('what was heard of people', () => {
  const offerIn = async (state: string, facts: object) =>
    service.sql(`insert into seat_offer (id, version, facts, state) values ($1, 1, $2, $3)`, [
      newId(),
      JSON.stringify({ ...offerFacts(), ...facts }),
      state,
    ]);

  it('goes three months after an offer that nobody took', async () => {
    for (const state of ['open', 'declined', 'expired', 'withdrawn'])
      for (const days of [-85, -95]) await offerIn(state, { answerBy: `${inDays(days)}T21:59:59.000Z` });
    expect(await removed()).toEqual({ ...nothing, offers: 3 });
    expect(await service.sql(`select state from seat_offer where state = 'open'`)).toHaveLength(2);
  });

  it('goes half a year after the course they had a place in, with its entry in a calendar; the course later', async () => {
    const course = await service.publish({ startsOn: inDays(-390), endsOn: inDays(-190), entryClosesOn: inDays(-380) });
    const current = await service.publish();
    for (const { courseStartId } of [course, current]) {
      await service.hear(
        SeatOfferAcceptedV1,
        offerFacts({ seatOfferId: newId(), courseStartId, answerBy: `${inDays(-400)}T21:59:59.000Z` }),
      );
    }
    expect(await removed()).toEqual({ ...nothing, 'taken-offers': 1, 'calendar-entries': 1, 'webhook-offers': 1 });

    await service.sql(`update course_start set facts = facts || $2 where id = $1`, [
      course.courseStartId,
      JSON.stringify({ endsOn: inDays(-740) }),
    ]);
    expect(await removed()).toEqual({ ...nothing, 'webhook-course-starts': 1, 'course-starts': 1 });
    expect(await service.sql('select id from course_start')).toEqual([{ id: current.courseStartId }]);
  });

  it('and of courses for webhooks goes as well, also of a course nobody told more of', async () => {
    const { courseStartId } = await service.publish();
    const unheard = newId<never>();
    for (const id of [courseStartId, unheard])
      await service.hear(SeatOfferAcceptedV1, offerFacts({ seatOfferId: newId(), courseStartId: id }));
    await service.sql(`insert into webhook_course_start (id) values ($1) on conflict do nothing`, [unheard]);
    expect(await removed()).toEqual(nothing);
    await moveBack('webhook_seat_offer', ['heard_at'], '7 months');
    await moveBack('webhook_course_start', ['heard_at'], '7 months');
    expect(await removed()).toEqual({ ...nothing, 'webhook-offers': 1 });
    await moveBack('webhook_course_start', ['heard_at'], '18 months');
    expect(await removed()).toEqual({ ...nothing, 'webhook-course-starts': 1 });
    expect(await service.sql('select course_start_id as id from webhook_seat_offer')).toEqual([{ id: courseStartId }]);
    expect(await service.sql('select id from webhook_course_start')).toEqual([{ id: courseStartId }]);
  });

  it('goes after the last step of a hand-over and of a time limit', async () => {
    const at = (days: number) => `${inDays(days)}T08:00:00.000Z`;
    for (const [state, days] of [
      ['completed', -200],
      ['completed', -100],
      ['proposed', -200],
    ] as const)
      await service.sql('insert into handover (id, version, facts) values ($1, 1, $2)', [
        newId(),
        JSON.stringify({ state, happenedAt: at(days) }),
      ]);
    for (const [state, days] of [
      ['stopped', -100],
      ['stopped', -80],
      ['missed', -100],
    ] as const)
      await service.sql('insert into legal_clock (id, version, facts, state) values ($1, 1, $2, $3)', [
        newId(),
        JSON.stringify({ happenedAt: at(days) }),
        state,
      ]);
    expect(await removed()).toEqual({ ...nothing, handovers: 1, 'legal-clocks': 1 });
  });
});

describe('the work of a day', () => {
  it('is done once, by whoever comes first', async () => {
    const [first, second] = await Promise.all([forget(), forget()]);
    expect([...first, ...second].map(({ rule }) => rule).sort()).toEqual([...mailRetentionRuleNames].sort());
    expect(await forget()).toEqual([]);
  });

  it('is taken up where a killed process left it, and its count goes on', async () => {
    await service.sql(
      `insert into mail_read (id, member_id, purpose, mails, at)
       select gen_random_uuid(), $1, 'control', 1, now() - interval '7 months' from generate_series(1, 7)`,
      [service.members.dpo.memberId],
    );
    const stop = { after: 2 };
    await service.app.get(ForgetInTime).run(3, () => stop.after-- > 0);
    expect(await count('mail_read')).toBe(4);
    expect(await service.sql('select rule, removed, finished_at from retention_run')).toEqual([
      { rule: 'looks', removed: 3, finished_at: null },
    ]);

    expect((await forget(3)).map(({ rule }) => rule)).not.toContain('looks');
    await service.sql(`update retention_run set taken_at = now() - interval '11 minutes'`);
    expect(await forget(3)).toEqual([{ rule: 'looks', removed: 4 }]);
    expect(await service.sql(`select removed from retention_run where rule = 'looks'`)).toEqual([{ removed: 7 }]);
  });

  it('is shown to the data protection officer and the county administration, with every term', async () => {
    await somethingSent();
    await backBy('7 months');
    await removed();
    for (const member of ['dpo', 'county-admin'] as const) {
      const { body } = await service.as(member)<{ items: readonly MailRetentionView[] }>('GET', 'retention');
      expect(body.items.map(({ rule }) => rule)).toEqual([...mailRetentionRuleNames]);
      expect(body.items.find(({ rule }) => rule === 'mails')).toEqual({
        rule: 'mails',
        months: 6,
        removedLately: 1,
        lastFinishedAt: expect.stringMatching(/^\d{4}-/),
      });
    }
    for (const member of ['case-manager', 'coordinator', 'provider-staff'] as const)
      expect((await service.as(member)('GET', 'retention')).status).toBe(403);
  });
});

describe('how long mails are kept', () => {
  it.each([2, 6, 12])('can be said to be %d months', (months) => expect(readMailKeptMonths(months)).toBe(months));
  it.each([0, 1, 13, -6])('cannot be %d months', (months) =>
    expect(() => readMailKeptMonths(months)).toThrow('MAIL_KEPT_MONTHS'),
  );
});
