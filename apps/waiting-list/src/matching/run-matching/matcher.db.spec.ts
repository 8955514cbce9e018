import { PlacesChangedV1, SeatOfferedV1 } from '@app/contracts';
import { calendarDateOf, weekdayOf } from '@app/kernel';
import { isPublicHoliday } from '@app/places';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCourseStart, inDays, MatchingStand, nextOf } from '../matching-stand.fixtures.js';
import { RegionOwners } from './region-owners.js';

describe('matching newcomers to places', () => {
  let stand: MatchingStand;

  beforeAll(async () => {
    stand = await MatchingStand.open();
  });
  beforeEach(async () => {
    await stand.clear();
  });
  afterAll(async () => {
    expect(await stand.whatIsBroken()).toEqual([]);
    await stand.close();
  });

  it('offers the places of a published course start to those who come first, and tells of it', async () => {
    const [first, second] = [await stand.someone(90), await stand.someone(80)];
    await stand.someone(70);
    const { courseStartId, providerId } = await stand.hear(aCourseStart({ maxParticipants: 2 }));
    await stand.match();

    const offers = await stand.openOffers();
    expect(offers.map(({ waitingEntryId }) => waitingEntryId).sort()).toEqual([first, second].sort());
    expect(await stand.said(SeatOfferedV1)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ waitingEntryId: first, courseStartId, providerId, version: 1 }),
      ]),
    );
    expect(await stand.said(PlacesChangedV1)).toEqual([
      { courseStartId, version: 1, held: 2, confirmed: 0, asOf: expect.any(String) },
    ]);
    expect(await stand.stateOf(first)).toBe('offered');
  });

  it('gives three working days to answer, to the end of the day', async () => {
    await stand.someone(90);
    await stand.hear(aCourseStart());
    await stand.match();
    const [offer] = await stand.openOffers();
    // over Easter that is more than a week
    const workingDays = Array.from({ length: 14 }, (_, days) => inDays(days + 1)).filter(
      (day) => weekdayOf(day) < 5 && !isPublicHoliday(day, '05911000'),
    );
    expect(calendarDateOf(offer?.answerBy ?? new Date(0))).toBe(workingDays[2]);
    expect(offer?.answerBy.toISOString()).toMatch(/T2[12]:59:59/);
  });

  it('leaves places filled elsewhere alone', async () => {
    await stand.someone(90);
    await stand.someone(80);
    await stand.hear(aCourseStart({ maxParticipants: 18, registeredElsewhere: 17 }));
    await stand.match();
    expect(await stand.openOffers()).toHaveLength(1);
  });

  it('lets people into the section at which a course is, at its level and to the end of its own first 25 units', async () => {
    const [ready, beginner] = [await stand.someone(90), await stand.someone(99, { level: 'A1.1' })];
    const running = await stand.hear(
      aCourseStart({
        status: 'started',
        entryLevels: ['A1.1'],
        startsOn: inDays(-60),
        entryClosesOn: inDays(-50),
        maxParticipants: 9,
      }),
    );
    await stand.match();
    expect(await stand.openOffers()).toEqual([]);

    await stand.hear(
      nextOf(running, { sectionLevel: 'A2.1', sectionStartsOn: inDays(-1), sectionEntryClosesOn: inDays(8) }),
    );
    await stand.match();
    const [offer, ...others] = await stand.openOffers();
    expect([offer?.waitingEntryId, others]).toEqual([ready, []]);
    expect(offer?.answerBy.getTime()).toBeLessThan(Date.parse(inDays(9)) + 86_400_000);
    expect(await stand.stateOf(beginner)).toBe('waiting');
  });

  it('takes no offer away for somebody of higher priority', async () => {
    const ordinary = await stand.someone(10);
    await stand.hear(aCourseStart());
    await stand.match();
    await stand.someone(400, { hardship: true });
    await stand.match();
    expect((await stand.offers()).map(({ waitingEntryId }) => waitingEntryId)).toEqual([ordinary]);
  });

  it('does not offer what starts too late, before there are enough people, or after the window', async () => {
    await stand.someone(90);
    await stand.hear(aCourseStart({ startsOn: inDays(60), entryClosesOn: inDays(60), decidesOn: inDays(50) }));
    await stand.hear(aCourseStart({ maxParticipants: 20, minParticipants: 10 }));
    await stand.hear(aCourseStart({ startsOn: inDays(-9), entryClosesOn: inDays(-1) }));
    await stand.match();
    expect(await stand.offers()).toEqual([]);
  });

  it('is owed again when somebody registers, and when a course start changes', async () => {
    const course = await stand.hear(aCourseStart({ entryLevels: ['B1.1'] }));
    const newcomer = await stand.someone(1);
    await stand.match();
    expect(await stand.offers()).toEqual([]);
    await stand.hear(nextOf(course, { entryLevels: ['A2.1'] }));
    await stand.match();
    expect((await stand.offers()).map(({ waitingEntryId }) => waitingEntryId)).toEqual([newcomer]);
  });

  it('ignores older news of a course start', async () => {
    const course = await stand.hear(aCourseStart({ version: 3, status: 'cancelled' }));
    await stand.someone(1);
    await stand.hear({ ...course, version: 2, status: 'published' });
    await stand.match();
    expect(await stand.offers()).toEqual([]);
  });

  it('issues at most the number the policy allows per run, and the rest in the next', async () => {
    await stand.govern({ settlingMinutes: 0, offersPerRun: 2 });
    for (let number = 0; number < 5; number++) await stand.someone(number);
    await stand.hear(aCourseStart({ maxParticipants: 5 }));
    expect(await stand.look()).toEqual([{ kind: 'done', issued: 2, missed: 0, refused: 0, more: true }]);
    expect(await stand.offers()).toHaveLength(2);
    await stand.match();
    expect(await stand.offers()).toHaveLength(5);
    await stand.govern();
  });

  it('waits out the settling time, and is owed at its end', async () => {
    await stand.govern({ settlingMinutes: 10 });
    await stand.someone(90);
    await stand.hear(aCourseStart());
    await stand.match();
    expect(await stand.offers()).toEqual([]);
    await stand.query(`update course_start set changed_at = now() - interval '10 minutes'`);
    await stand.match();
    expect(await stand.offers()).toHaveLength(1);
    await stand.govern();
  });

  it('gives no second offer when two processes match at once', async () => {
    const other = await stand.another();
    for (let number = 0; number < 30; number++) await stand.someone(number);
    await stand.hear(aCourseStart({ maxParticipants: 12 }));
    const both = [stand.service, other];
    for (let turn = 0; turn < 6; turn++) await Promise.all(both.map((service) => stand.look(service)));
    expect(await stand.offers()).toHaveLength(12);
    expect(await stand.whatIsBroken()).toEqual([]);
    await other.get(RegionOwners).leave();
    await other.close();
  });

  it('makes all other promises when a constraint refuses one', async () => {
    const people = [await stand.someone(90), await stand.someone(80), await stand.someone(70)];
    await stand.hear(aCourseStart({ maxParticipants: 3 }));
    await stand.asOwner(
      `create function waiting_list.refuse() returns trigger language plpgsql as
         $$ begin raise exception 'not this one' using errcode = '23514'; end $$;
       create trigger refuse before insert on waiting_list.seat_offer for each row
         when (new.waiting_entry_id = '${people[1]}') execute function waiting_list.refuse()`,
    );
    expect(await stand.look()).toEqual([{ kind: 'done', issued: 2, missed: 0, refused: 1, more: false }]);
    await stand.asOwner('drop trigger refuse on waiting_list.seat_offer; drop function waiting_list.refuse');
    expect((await stand.openOffers()).map(({ waitingEntryId }) => waitingEntryId).sort()).toEqual(
      [people[0], people[2]].sort(),
    );
  });

  describe('where some promises cannot be written', () => {
    const failing = (state: string, person: string | undefined) =>
      stand.asOwner(
        `create function waiting_list.fail() returns trigger language plpgsql as
           $$ begin raise exception 'not this one' using errcode = '${state}'; end $$;
         create trigger fail before insert on waiting_list.seat_offer for each row
           when (new.waiting_entry_id = '${person}') execute function waiting_list.fail()`,
      );
    const mended = () => stand.asOwner('drop trigger fail on waiting_list.seat_offer; drop function waiting_list.fail');

    it('tries again at the next look what a lock kept from being made', async () => {
      const people = [await stand.someone(90), await stand.someone(80)];
      await stand.hear(aCourseStart({ maxParticipants: 2 }));
      await failing('55P03', people[1]);
      expect(await stand.look()).toEqual([{ kind: 'done', issued: 1, missed: 1, refused: 0, more: false }]);
      await mended();
      expect(await stand.look()).toEqual([{ kind: 'done', issued: 1, missed: 0, refused: 0, more: false }]);
    });

    it('tries again what was refused once its course start changes', async () => {
      const people = [await stand.someone(90), await stand.someone(80)];
      const facts = aCourseStart({ maxParticipants: 2 });
      await stand.hear(facts);
      await failing('23514', people[1]);
      expect(await stand.look()).toMatchObject([{ issued: 1, refused: 1 }]);
      await mended();
      expect(await stand.look()).toMatchObject([{ issued: 0 }]);
      await stand.hear({ ...facts, version: facts.version + 1, title: 'Ein anderer Titel' });
      expect(await stand.look()).toEqual([{ kind: 'done', issued: 1, missed: 0, refused: 0, more: false }]);
    });
  });
});
