import { PlacesChangedV1, SeatOfferWithdrawnV1 } from '@app/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AcceptSeatOffer } from '../accept-seat-offer/accept-seat-offer.command.js';
import { FreePlace } from '../free-place/free-place.command.js';
import { aCourseStart, inDays, jobCenter, MatchingStand, nextOf } from '../matching-stand.fixtures.js';
import { WithdrawOffersOfEntry } from '../withdraw-offers-of-entry/withdraw-offers-of-entry.command.js';

describe('what becomes of promises when a course start changes or a person goes', () => {
  let stand: MatchingStand;

  beforeAll(async () => {
    stand = await MatchingStand.open();
  });
  beforeEach(() => stand.clear());
  afterEach(async () => {
    expect(await stand.whatIsBroken()).toEqual([]);
  });
  afterAll(() => stand.close());

  async function acceptAll(): Promise<void> {
    for (const { id } of await stand.openOffers()) await stand.commands().execute(new AcceptSeatOffer(jobCenter, id));
  }

  it('brings everybody of a cancelled course start back with their old date, and first', async () => {
    const [placed, open] = [await stand.someone(90), await stand.someone(80)];
    const course = await stand.hear(aCourseStart({ maxParticipants: 1 }));
    await stand.match();
    await acceptAll();
    const wider = await stand.hear(nextOf(course, { maxParticipants: 2 }));
    await stand.match();
    const longest = await stand.someone(500);

    await stand.hear(nextOf(wider, { status: 'cancelled' }));
    expect(
      await stand.query(`select id, state, hardship from waiting_entry where hardship order by waiting_since`),
    ).toEqual([
      { id: placed, state: 'waiting', hardship: true },
      { id: open, state: 'waiting', hardship: true },
    ]);
    expect((await stand.said(SeatOfferWithdrawnV1)).map(({ withdrawalReason }) => withdrawalReason)).toEqual([
      'course-cancelled',
      'course-cancelled',
    ]);
    expect(await stand.query('select state from enrolment')).toEqual([{ state: 'withdrawn' }]);
    expect((await stand.said(PlacesChangedV1)).at(-1)).toMatchObject({ held: 0, confirmed: 0 });

    const other = await stand.hear(aCourseStart({ maxParticipants: 2 }));
    await stand.match();
    const again = (await stand.openOffers()).map(({ waitingEntryId, courseStartId }) => ({
      waitingEntryId,
      courseStartId,
    }));
    const { courseStartId } = other;
    expect(again).toEqual(
      expect.arrayContaining([
        { waitingEntryId: placed, courseStartId },
        { waitingEntryId: open, courseStartId },
      ]),
    );
    expect(again).toHaveLength(2);
    expect(await stand.stateOf(longest)).toBe('waiting');
  });

  it('hears of a cancellation once, however often it is told', async () => {
    await stand.someone(90);
    const course = await stand.hear(aCourseStart());
    await stand.match();
    const cancelled = nextOf(course, { status: 'cancelled' });
    for (let time = 0; time < 3; time++) await stand.hear(cancelled);
    expect(await stand.said(SeatOfferWithdrawnV1)).toHaveLength(1);
  });

  it('puts nobody out who was promised a place when there are fewer places', async () => {
    for (let number = 0; number < 4; number++) await stand.someone(number);
    const course = await stand.hear(aCourseStart({ maxParticipants: 3 }));
    await stand.match();
    await stand.hear(nextOf(course, { maxParticipants: 1, registeredElsewhere: 1 }));
    await stand.match();
    expect(await stand.openOffers()).toHaveLength(3);
  });

  it('withdraws what is open when a course is over, and leaves the places of who began', async () => {
    const [began] = [await stand.someone(90), await stand.someone(80)];
    const course = await stand.hear(aCourseStart({ startsOn: inDays(-1), entryClosesOn: inDays(10) }));
    await stand.match();
    await acceptAll();
    const wider = await stand.hear(nextOf(course, { maxParticipants: 2 }));
    await stand.match();
    await stand.hear(nextOf(wider, { status: 'ended' }));
    expect((await stand.offers()).map(({ state }) => state)).toEqual(['accepted', 'withdrawn']);
    expect(await stand.stateOf(began)).toBe('placed');
  });

  it('offers the place of an entry that was withdrawn to the next in line', async () => {
    const [gone, next] = [await stand.someone(90), await stand.someone(80)];
    await stand.hear(aCourseStart());
    await stand.match();
    await stand.do(async (tx) => {
      await tx.query(`update waiting_entry set state = 'withdrawn' where id = $1`, [gone]);
      await stand.commands().execute(new WithdrawOffersOfEntry(tx, gone, 'entry-withdrawn'));
    });
    await stand.match();
    expect((await stand.openOffers()).map(({ waitingEntryId }) => waitingEntryId)).toEqual([next]);
  });

  it('offers the place of somebody who did not come to the next in line, and not to them again', async () => {
    const [absent, next] = [await stand.someone(90), await stand.someone(80)];
    await stand.hear(aCourseStart());
    await stand.match();
    await acceptAll();
    const [offer] = await stand.offers();
    if (!offer) throw new Error('nothing was offered');
    await stand.do(async (tx) => {
      await tx.query(`update enrolment set state = 'no-show'`);
      await tx.query(`update waiting_entry set state = 'waiting' where id = $1`, [absent]);
      for (let time = 0; time < 2; time++) await stand.commands().execute(new FreePlace(tx, offer.id, 'no-show'));
    });
    await stand.match();
    expect((await stand.openOffers()).map(({ waitingEntryId }) => waitingEntryId)).toEqual([next]);
    expect(await stand.said(SeatOfferWithdrawnV1)).toHaveLength(1);
  });
});
