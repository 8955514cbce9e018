import { PlacesChangedV1, SeatOfferAcceptedV1, SeatOfferedV1, SeatOfferWithdrawnV1 } from '@app/contracts';
import { type CalendarDate, weekdayOf } from '@app/kernel';
import { newId } from '@app/persistence';
import { isPublicHoliday } from '@app/places';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoteWhatNears } from '../../news/note-what-nears/note-what-nears.js';
import { inDays, type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { type LinkTarget, SignedLinks } from '../../signed-links.js';
import { offerFacts } from '../domain/facts.fixtures.js';
import { instantOf } from '../domain/slots.js';

/** A day ahead on which offices are open, or the next Saturday. */
const dayAhead = (fits: (day: CalendarDate) => boolean): CalendarDate => {
  for (let days = 1; ; days += 1) if (fits(inDays(days))) return inDays(days);
};
const workday = dayAhead((day) => weekdayOf(day) < 4 && !isPublicHoliday(day, '05911'));
const saturday = dayAhead((day) => weekdayOf(day) === 5 && !isPublicHoliday(day, '05911'));
const at = (time: string, day = workday) => instantOf(day, time);

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification(undefined, {}, { begin: at('05:30') });
});
afterAll(() => service.stop());

let course: Awaited<ReturnType<NotificationUnderTest['publish']>>;
let subscriptionId: string;
beforeEach(async () => {
  await service.clear();
  await service.setClock(at('05:30'));
  subscriptionId = await service.subscribe('case-manager');
  course = await service.publish({ title: 'Kurs eins' });
});

const answerBy = new Date(Date.now() + 20 * 86_400_000).toISOString();

const offer = async (differing: Partial<Parameters<typeof offerFacts>[0]> = {}) => {
  const facts = offerFacts({
    seatOfferId: newId<never>(),
    courseStartId: course.courseStartId,
    caseManagerId: service.members['case-manager'].memberId,
    answerBy,
    ...differing,
  });
  await service.hear(SeatOfferedV1, facts);
  return facts;
};
const withdraw = (facts: Awaited<ReturnType<typeof offer>>, withdrawalReason: string, version = 2) =>
  service.hear(SeatOfferWithdrawnV1, { ...facts, version, withdrawalReason });
const choose = (kinds: readonly string[], onFreeDays = false) =>
  service.as('case-manager')(
    'PUT',
    `subscriptions/${subscriptionId}/immediate-mails`,
    { kinds, onFreeDays, invitations: false },
    { 'if-match': '"1"' },
  );
const subjects = async () => {
  await service.send();
  return (await service.mails()).map(({ subject }) => subject);
};
const makeImmediate = async (moment: Date) => {
  await service.setClock(moment);
  return service.makeImmediate();
};
const digestAfter = async () => {
  service.smtp.forget();
  await service.makeNow();
  await service.send();
  return (await service.mails())[0]?.text ?? '';
};

describe('an offer for one of one’s people', () => {
  it('is told at once, once, by a mail of a list of its own, and in no digest after', async () => {
    await offer();
    expect(await makeImmediate(at('10:00'))).toBe(1);
    expect(await makeImmediate(at('10:20'))).toBe(0);
    expect(await subjects()).toEqual(['Kursbrücke, sofort: 1 Antwort nötig']);

    const [mail] = await service.mails();
    expect(mail?.text).toContain('Platzangebot für W-7K3M9Q');
    expect(mail?.text).toContain('Kurs eins');
    expect(mail?.headers.find(({ key }) => key === 'list-id')?.value).toContain('sofort.stadt.example');
    expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toContain('/unsubscribe-immediate/');
    const digest = await digestAfter();
    expect(digest).toContain('Kurs eins');
    expect(digest).not.toContain('W-7K3M9Q');
  });

  it('waits a little for others, which then come with it', async () => {
    await service.setClock(at('10:00'));
    await offer();
    expect(await makeImmediate(at('10:02'))).toBe(0);
    await offer({ reference: 'W-2FD8XN' });
    expect(await makeImmediate(at('10:03'))).toBe(1);
    expect(await subjects()).toEqual(['Kursbrücke, sofort: 2 Antworten nötig']);
  });

  it('comes no sooner than a quarter of an hour after the last, and past the sixth of a day only in the digest', async () => {
    await offer();
    for (const moment of ['08:00', '08:15', '08:30', '08:45', '09:00', '09:15']) {
      expect(await makeImmediate(at(moment))).toBe(1);
      await service.send();
      await offer();
      expect(await makeImmediate(new Date(at(moment).getTime() + 14 * 60_000))).toBe(0);
    }
    expect(await makeImmediate(at('15:00'))).toBe(0);
    expect(await subjects()).toHaveLength(6);
    expect(await digestAfter()).toContain('W-7K3M9Q');
  });

  it('is kept back by a pause, and not by one digest that is skipped', async () => {
    const [target] = await service.sql<LinkTarget>(
      'select id as "subscriptionId", link_secret as "linkSecret" from subscription',
    );
    if (!target) throw new Error('Nobody has subscribed.');
    const preferences = `preferences/${service.app.get(SignedLinks).token('preferences', target)}`;
    await offer();
    await service.anyone('POST', `${preferences}/pause`, { until: dayAhead((day) => day > workday) });
    expect(await makeImmediate(at('10:00'))).toBe(0);

    await service.anyone('POST', `${preferences}/resume`, {});
    const { body } = await service.anyone('GET', preferences);
    const { nextDigestAt } = body as { readonly nextDigestAt: string };
    expect((await service.anyone('POST', `${preferences}/skip`, { digestAt: nextDigestAt })).status).toBe(200);
    expect(await makeImmediate(at('10:00'))).toBe(1);
  });

  it('costs nobody else theirs when one cannot be made', async () => {
    await service.subscribe('other-case-manager');
    await offer();
    await offer({ caseManagerId: service.members['other-case-manager'].memberId });
    await service.sql(`alter table digest add constraint broken check (subscription_id <> '${subscriptionId}')`);
    await expect(makeImmediate(at('10:00'))).rejects.toThrow(/broken/);
    await service.sql('alter table digest drop constraint broken');
    expect(await subjects()).toEqual(['Kursbrücke, sofort: 1 Antwort nötig']);
    expect((await service.mails())[0]?.to?.[0]?.address).toBe('case-manager@jobcenter-herne.example');
    expect(await makeImmediate(at('10:00'))).toBe(1);
  });

  it('disturbs nobody at night, nor on a Saturday unless they want it', async () => {
    await offer();
    for (const moment of [at('20:00'), at('21:59'), at('05:59'), at('10:00', saturday)]) {
      expect(await service.makeImmediate(moment)).toBe(0);
    }
    await choose(['offer', 'cancelled-place'], true);
    expect(await makeImmediate(at('05:59', saturday))).toBe(0);
    expect(await makeImmediate(at('06:00', saturday))).toBe(1);
  });

  it('that is withdrawn before anybody was told is told to nobody', async () => {
    const facts = await offer();
    await withdraw(facts, 'entry-withdrawn');
    expect(await makeImmediate(at('10:00'))).toBe(0);

    const later = await offer({ reference: 'W-2FD8XN' });
    expect(await makeImmediate(at('10:03'))).toBe(1);
    await withdraw(later, 'entry-withdrawn');
    expect(await subjects()).toEqual([]);
    expect(await service.sql('select state from mail')).toEqual([{ state: 'abandoned' }]);
    expect(await digestAfter()).not.toMatch(/W-2FD8XN|W-7K3M9Q/);
  });

  it('is not told to a colleague, nor to who stopped such mails by the link in one', async () => {
    await offer({ caseManagerId: service.members.colleague.memberId });
    expect(await makeImmediate(at('10:00'))).toBe(0);

    await offer();
    expect(await makeImmediate(at('10:03'))).toBe(1);
    await service.send();
    const [mail] = await service.mails();
    const link = mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    const path = /api\/notification\/([^>]+)/.exec(link)?.[1] ?? '';
    expect((await service.anyone('GET', path)).text).toContain('Nur noch in der Zusammenfassung');
    await offer();
    expect((await service.anyone('POST', path)).text).toContain('nur noch die Zusammenfassung');
    expect(await makeImmediate(at('11:00'))).toBe(0);
    expect(await digestAfter()).toContain('W-7K3M9Q');
  });

  it('is told by one mail whoever asks at the same time', async () => {
    await offer();
    const made = await Promise.all(Array.from({ length: 4 }, () => makeImmediate(at('10:00'))));
    expect(made.sort()).toEqual([0, 0, 0, 1]);
    expect(await subjects()).toHaveLength(1);
  });

  it('whose mail the server refuses is in the next digest', async () => {
    await offer();
    await makeImmediate(at('10:00'));
    await service.sql(`update mail set state = 'uncertain', uncertain_since = now() - interval '25 hours'`);
    await service.look();
    expect(await makeImmediate(at('12:00'))).toBe(0);
    expect(await digestAfter()).toContain('Diese Meldung kann schon einmal bei Ihnen angekommen sein.');
  });
});

describe('an immediate mail that could not leave at once', () => {
  const friday = dayAhead((day) => weekdayOf(day) === 4);
  const later = { data: '451 Come again later' };
  const states = async () => (await service.sql<{ state: string }>('select state from mail')).map(({ state }) => state);
  const sendAt = async (moment: Date) => {
    await service.setClock(moment);
    await service.send();
    return (await service.mails()).map(({ subject }) => subject);
  };
  const makeAndDelay = async (day: CalendarDate) => {
    await service.setClock(at('19:50', day));
    await offer();
    expect(await makeImmediate(at('19:58', day))).toBe(1);
    service.smtp.answerNext(later);
    expect(await sendAt(at('19:58', day))).toEqual([]);
  };
  const digestEvery = (slot: string, weekdays: readonly string[] = []) =>
    service.sql('update subscription set slot = $1, weekdays = $2', [slot, weekdays]);

  it('does not come at night, but in the morning and once', async () => {
    await digestEvery('07:30');
    await makeAndDelay(workday);
    const nextDay = dayAhead((day) => day > workday);
    for (const moment of [at('20:03'), at('22:00'), at('05:59', nextDay)]) expect(await sendAt(moment)).toEqual([]);
    expect(await service.sql('select state, attempts, last_reply as reply, due_at as due from mail')).toEqual([
      { state: 'ready', attempts: 1, reply: 451, due: at('06:00', nextDay) },
    ]);
    const told = ['Kursbrücke, sofort: 1 Antwort nötig'];
    expect(await sendAt(at('06:00', nextDay))).toEqual(told);
    expect(await sendAt(at('06:15', nextDay))).toEqual(told);
    expect(await digestAfter()).not.toContain('W-7K3M9Q');
  });

  it('does not come when there is a digest before the morning: that tells it, once', async () => {
    await digestEvery('22:00');
    await makeAndDelay(workday);
    expect(await sendAt(at('20:03'))).toEqual([]);
    expect(await states()).toEqual(['abandoned']);
    expect(
      await makeImmediate(
        at(
          '06:00',
          dayAhead((day) => day > workday),
        ),
      ),
    ).toBe(0);
    await service.setClock(at('22:00'));
    await service.makeDue(at('22:00'));
    await service.send();
    const [mail, ...others] = await service.mails();
    expect(mail?.subject).not.toContain('sofort');
    expect(mail?.text).toContain('W-7K3M9Q');
    expect(mail?.text).not.toContain('kann schon einmal');
    expect(others).toEqual([]);
  });

  it('does not come on a Saturday, unless its reader wants it so', async () => {
    await digestEvery('07:30', ['thursday']);
    await makeAndDelay(friday);
    expect(
      await sendAt(
        at(
          '10:00',
          dayAhead((day) => day > friday),
        ),
      ),
    ).toEqual([]);
    expect(await states()).toEqual(['ready']);
    await choose(['offer', 'cancelled-place'], true);
    await service.sql('update mail set due_at = now()');
    expect(
      await sendAt(
        at(
          '10:00',
          dayAhead((day) => day > friday),
        ),
      ),
    ).toHaveLength(1);
  });

  it('does not come while its reader rests: the digest afterwards tells it', async () => {
    await makeAndDelay(workday);
    await service.sql(`update subscription set paused_until = now() + interval '3 days'`);
    expect(
      await sendAt(
        at(
          '10:00',
          dayAhead((day) => day > workday && weekdayOf(day) < 5),
        ),
      ),
    ).toEqual([]);
    expect(await states()).toEqual(['abandoned']);
  });

  it('is waited for: what comes meanwhile comes a quarter of an hour after it, and counts for the day it came', async () => {
    await digestEvery('07:30', ['thursday']);
    await service.setClock(at('09:00'));
    await offer();
    expect(await makeImmediate(at('09:03'))).toBe(1);
    service.smtp.answerNext(later);
    expect(await sendAt(at('09:03'))).toEqual([]);
    await offer({ reference: 'W-2FD8XN' });
    expect(await makeImmediate(at('09:30'))).toBe(0);
    expect(await sendAt(at('09:31'))).toHaveLength(1);
    expect(await makeImmediate(at('09:45'))).toBe(0);
    expect(await makeImmediate(at('09:46'))).toBe(1);
    expect(await sendAt(at('09:46'))).toHaveLength(2);
  });

  it('that nobody got is none of the six of a day', async () => {
    await service.setClock(at('07:50'));
    for (const moment of ['08:00', '08:01', '08:02', '08:03', '08:04', '08:05']) {
      await service.setClock(at('07:50'));
      const facts = await offer();
      expect(await makeImmediate(at(moment))).toBe(1);
      await withdraw(facts, 'entry-withdrawn');
      expect(await sendAt(at(moment))).toEqual([]);
    }
    await offer();
    expect(await makeImmediate(at('08:30'))).toBe(1);
  });
});

describe('a course that is off', () => {
  it('is told at once to whom it costs a place, in one line with the reference numbers', async () => {
    const accepted = await offer();
    await service.hear(SeatOfferAcceptedV1, { ...accepted, version: 2 });
    const open = await offer({ reference: 'W-2FD8XN' });
    await makeImmediate(at('09:00'));
    await service.send();
    service.smtp.forget();

    await service.cancel(course);
    for (const facts of [accepted, open]) await withdraw(facts, 'course-cancelled', 3);
    expect(await makeImmediate(at('10:00'))).toBe(1);
    expect(await subjects()).toEqual(['Kursbrücke, sofort: 1 abgesagt oder verschoben']);
    const text = (await service.mails())[0]?.text ?? '';
    expect(text).toContain('Ihre Personen: W-2FD8XN, W-7K3M9Q');
    expect(text.match(/Kurs eins/g)).toHaveLength(1);
    expect(await digestAfter()).toBe('');
  });

  it('waits for the digest when nobody of theirs loses a place, unless they asked for every one', async () => {
    await service.makeNow();
    await service.send();
    service.smtp.forget();
    await service.cancel(course);
    expect(await makeImmediate(at('10:00'))).toBe(0);

    await choose(['cancelled']);
    expect(await makeImmediate(at('10:00'))).toBe(0);
    const other = await service.publish({ title: 'Kurs zwei' });
    await service.makeNow();
    await service.send();
    service.smtp.forget();
    await service.cancel(other);
    expect(await makeImmediate(at('10:03'))).toBe(1);
    expect(await subjects()).toEqual(['Kursbrücke, sofort: 1 abgesagt oder verschoben']);
  });

  it('and on again before the mail leaves is not told', async () => {
    await choose(['cancelled']);
    await service.makeNow();
    await service.send();
    service.smtp.forget();
    await service.cancel(course);
    expect(await makeImmediate(at('10:00'))).toBe(1);
    await service.change({ ...course, version: 2 }, { status: 'published' });
    expect(await subjects()).toEqual([]);
    expect(await digestAfter()).toBe('');
  });
});

describe('the last places', () => {
  const fill = (held: number, version: number) =>
    service.hear(PlacesChangedV1, {
      courseStartId: course.courseStartId,
      version,
      held,
      confirmed: 0,
      asOf: new Date().toISOString(),
    });

  it('are told to those who asked, once, while there are any', async () => {
    await fill(12, 1);
    await service.app.get(NoteWhatNears).note();
    expect(await makeImmediate(at('10:00'))).toBe(0);

    await choose(['last-places']);
    await service.sql(`update item set recorded_at = now() where what = 'last-places'`);
    await service.app.get(NoteWhatNears).note();
    expect(await makeImmediate(at('10:03'))).toBe(1);
    expect(await makeImmediate(at('12:00'))).toBe(0);
    await service.send();
    expect((await service.mails())[0]?.text).toContain('2 von 25 frei');
    expect(await digestAfter()).toBe('');
  });

  it('that are gone are not told', async () => {
    await choose(['last-places']);
    await fill(12, 1);
    await service.app.get(NoteWhatNears).note();
    await fill(14, 2);
    expect(await makeImmediate(at('10:00'))).toBe(0);
  });
});

describe('the choice of immediate mails', () => {
  const path = () => `subscriptions/${subscriptionId}/immediate-mails`;

  it('begins with what suits most, and is its owner’s alone', async () => {
    const { body, headers } = await service.as('case-manager')('GET', path());
    expect(body).toEqual({ version: 1, kinds: ['offer', 'cancelled-place'], onFreeDays: false, invitations: false });
    expect(headers.get('etag')).toBe('"1"');
    expect((await service.as('coordinator')('GET', path())).status).toBe(404);
  });

  it('is kept as it was made, and refused when it is stale or names no such kind', async () => {
    expect((await choose(['last-places', 'cancelled'], true)).body).toMatchObject({
      version: 2,
      kinds: ['cancelled', 'last-places'],
      onFreeDays: true,
    });
    expect((await choose([])).status).toBe(412);
    const wrong = await service.as('case-manager')(
      'PUT',
      path(),
      { kinds: ['everything'], onFreeDays: false, invitations: false },
      { 'if-match': '"2"' },
    );
    expect(wrong.status).toBe(422);
  });
});

describe('the links of a subscription', () => {
  it('are other ones when they are renewed, and the old ones lead nowhere', async () => {
    const ask = service.as('case-manager');
    const before = await ask('GET', `subscriptions/${subscriptionId}/links`);
    const after = await ask('POST', `subscriptions/${subscriptionId}/links/renew`);
    expect(after.body).not.toEqual(before.body);
    expect(after.body).toEqual((await ask('GET', `subscriptions/${subscriptionId}/links`)).body);
    expect((await service.as('coordinator')('POST', `subscriptions/${subscriptionId}/links/renew`)).status).toBe(404);
  });
});
