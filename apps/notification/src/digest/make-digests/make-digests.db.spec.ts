import {
  HandoverChangedV1,
  PlacesChangedV1,
  SeatOfferAcceptedV1,
  SeatOfferExpiredV1,
  SeatOfferedV1,
} from '@app/contracts';
import { addDays, type CalendarDate, weekdayOf } from '@app/kernel';
import { newId } from '@app/persistence';
import { isPublicHoliday } from '@app/places';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inDays, type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { offerFacts } from '../domain/facts.fixtures.js';
import { instantOf } from '../domain/slots.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

const anOffer = (differing: Partial<SeatOfferedV1> = {}): SeatOfferedV1 =>
  offerFacts({
    seatOfferId: newId(),
    providerId: service.members['provider-staff'].organisationId,
    referringOrganisationId: service.members['case-manager'].organisationId,
    caseManagerId: service.members['case-manager'].memberId,
    answerBy: `${inDays(3)}T22:59:59.000Z`,
    ...differing,
  });
/** A Saturday ahead that is a working day, as are the three after it. */
const saturday = (function ahead(days: number): CalendarDate {
  const fits = [0, 7, 14, 21].map((more) => inDays(days + more)).every((day) => !isPublicHoliday(day, '05911'));
  return fits && weekdayOf(inDays(days)) === 5 ? inDays(days) : ahead(days + 1);
})(1);
/** What lies ahead on all of them. */
const muchLater = { decidesOn: inDays(50), startsOn: inDays(60), entryClosesOn: inDays(74) };
/** `HH:MM` in Berlin, so many days after that Saturday. */
const at = (time: string, daysLater = 0) => instantOf(addDays(saturday, daysLater), time);
const textsTo = async (address: string) =>
  (await service.mails()).filter((mail) => mail.to?.some((to) => to.address === address)).map(({ text }) => text ?? '');
const caseManagerAddress = 'case-manager@jobcenter-bochum.example';

describe('a digest', () => {
  it('tells a case manager once what is new in their county, with all they decide by', async () => {
    await service.subscribe('case-manager');
    const course = await service.publish();
    await service.hear(PlacesChangedV1, {
      courseStartId: course.courseStartId,
      version: 1,
      held: 2,
      confirmed: 1,
      asOf: new Date().toISOString(),
    });

    expect(await service.makeNow()).toHaveLength(1);
    await service.send();

    const [mail] = await service.mails();
    expect(mail?.subject).toMatch(/: 1 neu$/);
    for (const said of [
      'Integrationskurs A1.1 vormittags',
      'A1.1 · Integrationskurs · Vollzeit',
      'Mo–Fr 09:00–12:15',
      'Haus am Anger, Musterstraße 1, 44787 Bochum',
      '11 von 25 frei (Stand ',
      'Kinderbetreuung: ja',
      'Zugang: BAMF-Berechtigung, Jobcenter',
      'Träger: Sprachwerk Ruhr',
      `https://kursbruecke.example/course-starts/${course.courseStartId}`,
    ]) {
      expect(mail?.text).toContain(said);
    }
    expect(mail?.html).toContain('Integrationskurs A1.1 vormittags');

    expect(await service.makeNow()).toEqual([]);
    await service.send();
    expect(await service.mails()).toHaveLength(1);
  });

  it('is one, however many replicas tick at once', async () => {
    await service.subscribe('case-manager', { cadence: 'daily', slot: '07:30' });
    await service.publish(muchLater);
    await service.sql(`update subscription set slot_since = '2020-01-01'`);

    const made: number[] = [];
    for (let wave = 0; wave < 5; wave += 1) {
      made.push(...(await Promise.all(Array.from({ length: 10 }, () => service.makeDue(at('07:45'))))));
    }

    expect(made).toHaveLength(50);
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await service.sql('select count(*)::int as n from digest')).toEqual([{ n: 1 }]);
    expect(await service.sql('select count(*)::int as n from mail')).toEqual([{ n: 1 }]);
    await Promise.all(Array.from({ length: 4 }, () => service.send()));
    expect(await service.mails()).toHaveLength(1);
  });

  it('holds each item once per reader when digests are asked for at the same time', async () => {
    await service.subscribe('case-manager');
    await service.subscribe('coordinator');
    for (let at = 0; at < 10; at += 1) await service.publish();

    await Promise.all(Array.from({ length: 6 }, () => service.makeNow()));

    expect(
      await service.sql(
        `select count(*)::int as n, count(digest_id)::int as frozen from digest_item group by subscription_id`,
      ),
    ).toEqual([
      { n: 10, frozen: 10 },
      { n: 10, frozen: 10 },
    ]);
    expect(await service.sql('select item_count from digest order by 1')).toEqual([
      { item_count: 10 },
      { item_count: 10 },
    ]);
  });

  it('is not made before its slot, on a Sunday, or twice on one day', async () => {
    await service.subscribe('case-manager', { cadence: 'daily' });
    await service.sql(`update subscription set slot_since = '2020-01-01'`);
    await service.publish(muchLater);

    expect(await service.makeDue(at('06:45'))).toBe(0);
    expect(await service.makeDue(at('07:45', 1))).toBe(0);
    expect(await service.makeDue(at('07:45'))).toBe(1);
    await service.publish(muchLater);
    expect(await service.makeDue(at('07:45'))).toBe(0);
  });

  it('comes on its weekdays only, and says once in a quiet month that nothing happened', async () => {
    await service.subscribe('case-manager', { weekdays: ['saturday'] });
    await service.sql(`update subscription set slot_since = '2020-01-01'`);
    expect(await service.makeDue(at('07:45', 1))).toBe(0);
    expect(await service.makeDue(at('07:45'))).toBe(0);

    await service.sql(`update subscription set mailed_at = now() - interval '2 months'`);
    expect(await service.makeDue(at('07:45', 14))).toBe(1);
    expect(await service.makeDue(at('07:45', 21))).toBe(0);
    await service.send();
    expect(await service.mails()).toHaveLength(1);
    expect(await service.sql('select quiet from digest where quiet')).toEqual([{ quiet: true }]);
  });

  it('tells of the course starts that were asked for, and of none to who asked for none', async () => {
    await service.subscribe('case-manager', { courseTypes: ['vocational'], formats: ['presence'] });
    await service.subscribe('coordinator', { ownPeopleOnly: true });
    await service.publish();
    expect(await service.makeNow()).toEqual([]);
    await service.publish({ courseType: 'vocational' });
    expect(await service.makeNow()).toHaveLength(1);
  });

  it('says nothing of what was published and called off in between', async () => {
    await service.subscribe('case-manager');
    await service.cancel(await service.publish());

    expect(await service.makeNow()).toEqual([]);
  });

  it('says a change once, from what was to what is, and a cancellation later', async () => {
    await service.subscribe('case-manager');
    const course = await service.publish();
    await service.makeNow();
    await service.send();
    const second = await service.change(course, { times: 'Mo–Do 13:00–17:00' });
    const third = await service.change(second, { times: 'Mo–Do 14:00–18:00', maxParticipants: 20 });
    await service.makeNow();
    await service.send();
    await service.cancel(third);
    await service.makeNow();
    await service.send();

    const [, changed, cancelled] = await textsTo(caseManagerAddress);
    expect(changed).toContain('Zeiten: bisher Mo–Fr 09:00–12:15 -> jetzt Mo–Do 14:00–18:00');
    expect(changed).toContain('Plätze: bisher 25 insgesamt -> jetzt 20 insgesamt');
    expect(changed).not.toContain('13:00');
    expect(cancelled).toContain('[Abgesagt]');
  });

  it('takes the newest facts, in whatever order they come', async () => {
    await service.subscribe('case-manager');
    const course = await service.publish({ version: 3, title: 'Dritte Fassung' });
    await service.change({ ...course, version: 1 }, { title: 'Zweite Fassung', times: 'So 10:00–11:00' });

    await service.makeNow();
    await service.send();

    const [text] = await textsTo(caseManagerAddress);
    expect(text).toContain('Dritte Fassung');
    expect(text).not.toContain('Zweite Fassung');
  });

  it('asks the case manager of the person, tells the provider of the answer, and nobody else', async () => {
    await service.subscribe('case-manager');
    await service.subscribe('other-case-manager', { address: 'case-manager@jobcenter-herne.example' });
    await service.subscribe('provider-staff');
    await service.subscribe('other-provider-staff');
    await service.subscribe('coordinator');
    const course = await service.publish({ municipality: '05954036' });
    const offer = anOffer({ courseStartId: course.courseStartId });
    await service.hear(SeatOfferedV1, offer);

    expect(await service.makeNow()).toHaveLength(1);
    await service.send();
    expect(await textsTo(caseManagerAddress)).toEqual([expect.stringContaining(`Platzangebot für ${offer.reference}`)]);

    await service.hear(SeatOfferAcceptedV1, { ...offer, version: 2 });
    await service.makeNow();
    await service.send();
    expect(await textsTo('staff@sprachwerk-ruhr.example')).toEqual([expect.stringContaining('[angenommen]')]);
    expect(await service.mails()).toHaveLength(2);
  });

  it('asks nothing that was answered before the mail went out', async () => {
    await service.subscribe('case-manager');
    const offer = anOffer();
    await service.hear(SeatOfferedV1, offer);
    expect(await service.makeNow()).toHaveLength(1);
    await service.hear(SeatOfferAcceptedV1, { ...offer, version: 2 });

    await service.send();

    expect(await service.mails()).toEqual([]);
    expect(await service.sql('select state from mail')).toEqual([{ state: 'abandoned' }]);
  });

  it('tells of an offer that ran out', async () => {
    await service.subscribe('case-manager');
    const offer = anOffer();
    await service.hear(SeatOfferedV1, offer);
    await service.hear(SeatOfferExpiredV1, { ...offer, version: 2 });
    await service.makeNow();
    await service.send();

    expect(await textsTo(caseManagerAddress)).toEqual([expect.stringContaining('[ohne Antwort abgelaufen]')]);
  });

  it('tells both providers and the case manager of a hand-over, the receiver only after consent', async () => {
    await service.subscribe('case-manager');
    await service.subscribe('provider-staff');
    await service.subscribe('other-provider-staff');
    const handover: HandoverChangedV1 = {
      handoverId: newId(),
      version: 1,
      state: 'proposed',
      waitingEntryId: newId(),
      reference: 'W-7K3M9Q',
      senderProviderId: service.members['provider-staff'].organisationId,
      fromCourseStartId: newId(),
      receiverProviderId: service.members['other-provider-staff'].organisationId,
      toCourseStartId: newId(),
      referringOrganisationId: service.members['case-manager'].organisationId,
      caseManagerId: service.members['case-manager'].memberId,
      happenedAt: new Date().toISOString(),
    };
    await service.hear(HandoverChangedV1, handover);
    expect(await service.makeNow()).toHaveLength(2);
    await service.hear(HandoverChangedV1, { ...handover, version: 2, state: 'consented' });
    expect(await service.makeNow()).toHaveLength(3);
    await service.send();

    expect(await textsTo('staff@lernhaus-herne.example')).toEqual([
      expect.stringContaining('[Einwilligung liegt vor]'),
    ]);
  });

  it('reaches nobody who has left, and nobody by what they may not know any more', async () => {
    await service.subscribe('case-manager');
    await service.publish();
    expect(await service.makeNow()).toHaveLength(1);
    await service.sql(`update identity.member set active = false where subject = 'case-manager'`);
    try {
      await service.send();
      expect(await service.mails()).toEqual([]);
    } finally {
      await service.sql(`update identity.member set active = true where subject = 'case-manager'`);
    }
  });

  it('says in two languages and byte for byte what providers wrote, and lets nothing of it act', async () => {
    await service.subscribe('case-manager', { language: 'en' });
    const titles = [
      "O'Brien-Łukasz",
      'عبد الله',
      'Джамала',
      'Nguyễn',
      'Null',
      'ü'.repeat(100),
      '<script>alert(1)</script>{{subject}}{{#each x}}',
      '"><a href="javascript:alert(1)">x</a>',
      '=HYPERLINK("http://evil.example")',
    ];
    for (const title of titles) await service.publish({ title });
    await service.publish({ title: 'Erste Zeile\r\n\r\nSubject: falsch\u2028', providerName: 'A\nB' });
    await service.makeNow();
    await service.send();

    const [mail] = await service.mails();
    for (const title of titles) expect(mail?.text).toContain(title);
    expect(mail?.text).toContain('Erste Zeile Subject: falsch');
    expect(mail?.html).not.toMatch(/<script>alert|href="javascript/);
    expect(mail?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;{{subject}}');
    expect(mail?.html).toContain('عبد الله');
    expect(mail?.text).toContain('Unsubscribe: https://kursbruecke.example/api/notification/unsubscribe/');
    expect(mail?.subject).toMatch(/10 new$/);
    expect(service.logged()).not.toMatch(/O'Brien|javascript|jobcenter-bochum/);
  });
});
