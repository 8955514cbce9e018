import { SeatOfferAcceptedV1, SeatOfferedV1, SeatOfferWithdrawnV1 } from '@app/contracts';
import { newId } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Email } from 'postal-mime';
import { offerFacts } from '../digest/domain/facts.fixtures.js';
import { inDays, type NotificationUnderTest, startNotification } from '../notification.fixtures.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification(undefined, { invitations: true });
});
afterAll(() => service.stop());

let course: Awaited<ReturnType<NotificationUnderTest['publish']>>;
beforeEach(async () => {
  await service.clear();
  await service.sql('truncate calendar_entry');
  await service.subscribe('case-manager');
  course = await service.publish({ title: 'Kurs eins' });
});

const put = async (member = service.members['case-manager'].memberId) => {
  const seatOfferId = newId<never>();
  const facts = offerFacts({ seatOfferId, courseStartId: course.courseStartId, caseManagerId: member });
  await service.hear(SeatOfferedV1, facts);
  await service.hear(SeatOfferAcceptedV1, { ...facts, version: 2 });
  return facts;
};
const accept = async (member?: string) => {
  await put(member);
  await service.send();
};
const moveTo = (address: string) => service.sql('update subscription set address = $1', [address]);
const office = (name: string) => `${name}@jobcenter-bochum.example`;
const arrived = () => service.smtp.received.map(({ to: [to], raw }) => [to, /^To: (.*)\r$/m.exec(`${raw}`)?.[1]]);
const entryIn = (mail: Email | undefined) => {
  const part = mail?.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(part?.content as ArrayBuffer)));
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string) => event?.getFirstPropertyValue(name);
  return {
    method: part?.method,
    sequence: value('sequence'),
    uid: value('uid'),
    start: String(value('dtstart')),
    attendee: value('attendee'),
  };
};

describe('an accepted place', () => {
  it('comes as one mail that a calendar can take over, is moved, and is taken out when the course is off', async () => {
    await accept();
    await service.change(course, { startsOn: inDays(20) });
    await service.send();
    await service.cancel({ ...course, version: 2, startsOn: inDays(20) });
    await service.send();

    const mails = await service.mails();
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Kursplatz angenommen: W-7K3M9Q',
      'Kurs geändert: W-7K3M9Q',
      'Kurs fällt aus, kein Platz mehr: W-7K3M9Q',
    ]);
    const entries = mails.map(entryIn);
    expect(entries.map(({ method, sequence, start }) => [method, sequence, start])).toEqual([
      ['REQUEST', 0, course.startsOn],
      ['REQUEST', 1, inDays(20)],
      ['CANCEL', 2, inDays(20)],
    ]);
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
    expect(mails[0]?.to?.[0]?.address).toBe('case-manager@jobcenter-bochum.example');
  });

  it('tells of the sections and the last day, and, when it is lost, that the person waits again and where', async () => {
    course = await service.publish({ sections: ['2027-01-04/2027-03-26/A1.1', '2027-03-29/2027-06-30/A1.2'] });
    await accept();
    await service.cancel({ ...course, version: 1 });
    await service.send();
    const [accepted, cancelled] = await service.mails();
    for (const said of ['Abschnitt A1.2: 29. März 2027', `44787 Bochum`])
      expect([accepted?.text, accepted?.html]).toEqual([expect.stringContaining(said), expect.stringContaining(said)]);
    expect(cancelled?.text).toMatch(/W-7K3M9Q steht wieder auf der Warteliste/);
    expect(cancelled?.text).toMatch(/Absage des Termins liegt dieser Mail bei/);
    expect(cancelled?.text).toMatch(/\/waiting-entries\/[0-9a-f-]{36}/);
    expect(cancelled?.text).not.toMatch(/übernehmen/);
  });

  it.each(['drop-out', 'no-show', 'entry-paused'])(
    'that was lost by %s says of nobody that they wait again, also when its course is off by the time the mail leaves',
    async (withdrawalReason) => {
      const facts = await put();
      await service.send();
      service.smtp.forget();
      await service.hear(SeatOfferWithdrawnV1, { ...facts, version: 3, withdrawalReason });
      await service.cancel(course);
      await service.send();
      const [lost, ...others] = await service.mails();
      expect([lost?.subject, others]).toEqual(['Kursplatz entfällt: W-7K3M9Q', []]);
      expect(lost?.text).not.toMatch(/wieder auf der Warteliste|fällt aus/);
    },
  );

  it('from before its last day was kept counts what was not said as no change, and a later one as one', async () => {
    await accept();
    await service.sql(`update calendar_entry set said = said - 'endsOn' - 'sections' - 'municipality'`);
    const second = await service.change(course, { registeredElsewhere: 3 });
    await service.send();
    expect(await service.mails()).toHaveLength(1);
    await service.change(second, { endsOn: inDays(300) });
    await service.send();
    expect((await service.mails()).map(({ subject }) => subject)).toEqual([
      'Kursplatz angenommen: W-7K3M9Q',
      'Kurs geändert: W-7K3M9Q',
    ]);
  });

  it('in a course whose sections nobody had told counts as no change that they are told, and as one that they move', async () => {
    course = await service.publish({ sectionCount: 2 });
    await accept();
    const told = (second: string) => ({ sectionCount: 2, sections: ['2027-01-04/2027-03-26/A1.1', second] });
    const after = await service.change(course, told('2027-03-29/2027-06-30/A1.2'));
    await service.send();
    expect(await service.mails()).toHaveLength(1);
    const { sections: _, ...untold } = await service.change(after, { registeredElsewhere: 3 });
    const again = await service.change(untold, {});
    await service.send();
    expect(await service.mails()).toHaveLength(1);
    const last = await service.change(again, told('2027-03-29/2027-06-30/A1.2'));
    await service.change(last, told('2027-04-05/2027-06-30/A1.2'));
    await service.send();
    expect((await service.mails()).map(({ subject }) => subject)).toEqual([
      'Kursplatz angenommen: W-7K3M9Q',
      'Kurs geändert: W-7K3M9Q',
    ]);
  });

  it('says nothing of a change that is not in the calendar', async () => {
    await accept();
    await service.change(course, { registeredElsewhere: 3 });
    await service.send();
    expect(await service.mails()).toHaveLength(1);
  });

  it('is sent once, as it is last, when several changes come before the mail leaves', async () => {
    await accept();
    await service.change(course, { startsOn: inDays(20) });
    await service.change({ ...course, version: 2 }, { startsOn: inDays(21) });
    await service.send();
    expect((await service.mails()).map(entryIn).map(({ sequence, start }) => [sequence, start])).toEqual([
      [0, course.startsOn],
      [2, inDays(21)],
    ]);
  });

  it('follows nobody who has left, nor whose person is a colleague’s by now', async () => {
    const { memberId } = service.members['case-manager'];
    await accept();
    await service.sql('update identity.member set active = false where id = $1', [memberId]);
    await service.change(course, { startsOn: inDays(20) });
    await service.send();
    await service.sql('update identity.member set active = true where id = $1', [memberId]);
    expect(await service.mails()).toHaveLength(1);

    await service.sql('update seat_offer set facts = facts || $1', [JSON.stringify({ caseManagerId: newId() })]);
    await service.cancel({ ...course, version: 2, startsOn: inDays(20) });
    await service.send();
    expect(await service.mails()).toHaveLength(1);
  });

  it('goes where its reader reads mail when it leaves, each time, as one and the same entry', async () => {
    await put();
    await moveTo(office('zweite'));
    service.smtp.answerNext({ data: '451 Come again later' });
    await service.send();
    await moveTo(office('dritte'));
    await service.sql('update mail set due_at = now()');
    await service.send();
    await service.change(course, { startsOn: inDays(20) });
    await moveTo(office('vierte'));
    await service.send();
    await service.cancel({ ...course, version: 2, startsOn: inDays(20) });
    await moveTo(office('fuenfte'));
    await service.send();

    const addresses = ['dritte', 'vierte', 'fuenfte'].map(office);
    expect(arrived()).toEqual(addresses.map((address) => [`<${address}>`, address]));
    const mails = await service.mails();
    const entries = mails.map(entryIn);
    expect(entries.map(({ method, sequence }) => [method, sequence])).toEqual([
      ['REQUEST', 0],
      ['REQUEST', 1],
      ['CANCEL', 2],
    ]);
    expect(entries.map(({ attendee }) => attendee)).toEqual(addresses.map((address) => `mailto:${address}`));
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
    expect(await service.sql('select address from mail order by created_at')).toEqual(
      addresses.map((address) => ({ address })),
    );
  });

  it('goes to nobody who has moved to a mailbox that is none of the office’s, ended, or wants no entries any more', async () => {
    await put();
    await moveTo('privat@anderswo.example');
    await service.send();
    await service.change(course, { startsOn: inDays(20) });
    await moveTo(office('case-manager'));
    await service.sql('update subscription set ended_at = now()');
    await service.send();
    await service.sql('update subscription set ended_at = null');
    await service.change({ ...course, version: 2 }, { startsOn: inDays(21) });
    await service.sql(
      `insert into immediate_wish (subscription_id, version, kinds, on_free_days, invitations)
       select id, 2, '{}', false, false from subscription`,
    );
    await service.send();
    expect(await service.mails()).toEqual([]);
    expect(await service.sql('select distinct state from mail')).toEqual([{ state: 'abandoned' }]);
  });

  it('of somebody without a mailbox is mailed to nobody', async () => {
    await accept(service.members.colleague.memberId);
    expect(await service.mails()).toEqual([]);
  });
});
