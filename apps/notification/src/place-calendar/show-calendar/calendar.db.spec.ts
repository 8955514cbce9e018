import { SeatOfferAcceptedV1, SeatOfferedV1, SeatOfferWithdrawnV1 } from '@app/contracts';
import { newId } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { offerFacts } from '../../digest/domain/facts.fixtures.js';
import { inDays, type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { type LinkTarget, SignedLinks } from '../../signed-links.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());

let course: Awaited<ReturnType<NotificationUnderTest['publish']>>;
let id: string;
beforeEach(async () => {
  await service.clear();
  id = await service.subscribe('case-manager');
  course = await service.publish({ title: 'Kurs eins' });
});

const accept = async (differing: Partial<Parameters<typeof offerFacts>[0]> = {}) => {
  const facts = offerFacts({
    seatOfferId: newId<never>(),
    courseStartId: course.courseStartId,
    caseManagerId: service.members['case-manager'].memberId,
    ...differing,
  });
  await service.hear(SeatOfferedV1, facts);
  await service.hear(SeatOfferAcceptedV1, { ...facts, version: 2 });
  return facts;
};
const calendarOf = async (headers = {}) => {
  const { body } = await service.as('case-manager')<{ calendarUrl: string }>('GET', `subscriptions/${id}/links`);
  const answer = await service.anyone('GET', body.calendarUrl.split('/api/notification/')[1] ?? '', undefined, headers);
  return { ...answer, url: body.calendarUrl };
};
const eventsIn = (text: string) => {
  ICAL.design.strict = true;
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: event.getFirstPropertyValue('status'),
    on: String(event.getFirstPropertyValue('dtstart')),
  }));
};
const choose = (invitations: boolean, version: number) =>
  service.as('case-manager')(
    'PUT',
    `subscriptions/${id}/immediate-mails`,
    { kinds: [], onFreeDays: false, invitations },
    { 'if-match': `"${version}"` },
  );
const mailed = async () => {
  await service.send();
  return (await service.mails()).map(({ subject }) => subject);
};

describe('the calendar of accepted places', () => {
  it('follows each place from the first day to the last, without a name and without a mail', async () => {
    const facts = await accept();
    await accept({ caseManagerId: service.members.colleague.memberId, reference: 'W-2FD8XN' });
    const { status, text, headers } = await calendarOf();
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect([headers.get('cache-control'), headers.get('x-robots-tag'), headers.get('referrer-policy')]).toEqual([
      'private, max-age=300',
      'noindex',
      'no-referrer',
    ]);
    expect(eventsIn(text)).toEqual([
      { uid: `place-${facts.seatOfferId}@stadt.example`, sequence: 0, status: 'CONFIRMED', on: course.startsOn },
      { uid: `place-${facts.seatOfferId}-end@stadt.example`, sequence: 1, status: 'CONFIRMED', on: course.endsOn },
    ]);
    expect(text).toContain('W-7K3M9Q');
    expect(text).not.toMatch(/W-2FD8XN|ATTENDEE|jobcenter/);
    expect(await mailed()).toEqual([]);
    expect((await calendarOf({ 'if-none-match': headers.get('etag') })).status).toBe(304);
  });

  it('moves with the course, shows its section, and keeps a place that is gone as cancelled', async () => {
    const facts = await accept();
    const moved = await service.change(course, { startsOn: inDays(20) });
    const running = await service.change(moved, { sectionStartsOn: inDays(60), sectionLevel: 'A1.2' });
    expect(eventsIn((await calendarOf()).text).map(({ sequence, on }) => [sequence, on])).toEqual([
      [1, inDays(20)],
      [3, inDays(60)],
      [3, running.endsOn],
    ]);
    await service.hear(SeatOfferWithdrawnV1, { ...facts, version: 3, withdrawalReason: 'entry-withdrawn' });
    expect(eventsIn((await calendarOf()).text).map(({ sequence, status }) => [sequence, status])).toEqual([
      [2, 'CANCELLED'],
      [4, 'CANCELLED'],
      [4, 'CANCELLED'],
    ]);
  });

  it('shows the sections ahead from the first day on, moves them by later numbers, and calls them off', async () => {
    const days = (shift: number) => ({
      startsOn: inDays(20 + shift),
      sections: [
        `${inDays(20 + shift)}/${inDays(49 + shift)}/A1.1`,
        `${inDays(50 + shift)}/${inDays(80 + shift)}/A1.2`,
      ],
    });
    course = await service.publish(days(0));
    const { seatOfferId } = await accept();
    const uid = `place-${seatOfferId}-section-2@stadt.example`;
    const section = async () => eventsIn((await calendarOf()).text).filter((event) => event.uid === uid);
    expect(await section()).toEqual([{ uid, sequence: 1, status: 'CONFIRMED', on: inDays(50) }]);
    const moved = await service.change(course, days(7));
    expect(await section()).toEqual([{ uid, sequence: 2, status: 'CONFIRMED', on: inDays(57) }]);
    await service.cancel({ ...moved });
    const [off] = await section();
    expect(off).toMatchObject({ status: 'CANCELLED', on: inDays(57) });
    expect(off?.sequence).toBeGreaterThan(2);
  });

  it('is taken away by a renewed link, and from whoever looks after nobody', async () => {
    const { url } = await calendarOf();
    const path = url.split('/api/notification/')[1] ?? '';
    await service.as('case-manager')('POST', `subscriptions/${id}/links/renew`);
    expect((await service.anyone('GET', path)).status).toBe(404);
    const { memberId } = service.members['case-manager'];
    await service.sql(`update identity.member set roles = '{coordinator}' where id = $1`, [memberId]);
    const [target] = await service.sql<LinkTarget>(
      'select id as "subscriptionId", link_secret as "linkSecret" from subscription',
    );
    const fresh = target && `calendar/${service.app.get(SignedLinks).token('calendar', target)}`;
    expect((await service.anyone('GET', fresh ?? '')).status).toBe(404);
    await service.sql(`update identity.member set roles = '{case_manager}' where id = $1`, [memberId]);
    expect((await service.anyone('GET', fresh ?? '')).status).toBe(200);
  });
});

describe('invitations by mail', () => {
  it('come to whoever wants them although the house does not send them, and stop when they had enough', async () => {
    await choose(true, 1);
    const facts = await accept();
    expect(await mailed()).toEqual(['Kursplatz angenommen: W-7K3M9Q']);
    await service.hear(SeatOfferWithdrawnV1, { ...facts, version: 3, withdrawalReason: 'entry-withdrawn' });
    expect((await mailed()).slice(1)).toEqual(['Kursplatz entfällt: W-7K3M9Q']);
    await choose(false, 2);
    await accept();
    expect(await mailed()).toHaveLength(2);
  });
});
