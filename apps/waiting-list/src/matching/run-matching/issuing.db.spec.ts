import type { WaitingEntryId } from '@app/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AcceptSeatOffer } from '../accept-seat-offer/accept-seat-offer.command.js';
import { DeclineSeatOffer } from '../decline-seat-offer/decline-seat-offer.command.js';
import { FreePlace } from '../free-place/free-place.command.js';
import { aCourseStart, inDays, jobCenter, MatchingStand, nextOf } from '../matching-stand.fixtures.js';
import { Regions } from '../persistence/regions.js';
import { WithdrawOffersOfEntry } from '../withdraw-offers-of-entry/withdraw-offers-of-entry.command.js';

let stand: MatchingStand;
beforeAll(async () => {
  stand = await MatchingStand.open();
});
beforeEach(async () => {
  await stand.clear();
  await stand.govern();
});
afterAll(async () => {
  expect(await stand.whatIsBroken()).toEqual([]);
  await stand.close();
});

async function offered(): Promise<readonly WaitingEntryId[]> {
  return (await stand.openOffers()).map(({ waitingEntryId }) => waitingEntryId);
}

async function openOffer() {
  const [open] = await stand.openOffers();
  if (!open) throw new Error('Nothing is offered.');
  return open;
}

async function accepted() {
  const offer = await openOffer();
  await stand.commands().execute(new AcceptSeatOffer(jobCenter, offer.id));
  return offer;
}

async function giveUp(reason: 'no-show' | 'drop-out'): Promise<void> {
  const { id, waitingEntryId } = await accepted();
  await stand.do(async (tx) => {
    await tx.query(`update waiting_entry set state = 'paused' where id = $1`, [waitingEntryId]);
    await tx.query(`update enrolment set state = $2 where seat_offer_id = $1`, [
      id,
      reason === 'no-show' ? reason : 'dropped-out',
    ]);
    await stand.commands().execute(new FreePlace(tx, id, reason));
  });
}

describe('the next in line is found, whoever freed the place', () => {
  it.each<[cause: string, free: () => Promise<unknown>]>([
    [
      'a person declines',
      async () => stand.commands().execute(new DeclineSeatOffer(jobCenter, (await openOffer()).id, 'other')),
    ],
    ['nobody answers', () => stand.letExpire()],
    [
      'an entry is withdrawn and its person erased',
      async () => {
        const { waitingEntryId } = await openOffer();
        await stand.do(async (tx) => {
          await tx.query(`update waiting_entry set state = 'withdrawn' where id = $1`, [waitingEntryId]);
          await stand.commands().execute(new WithdrawOffersOfEntry(tx, waitingEntryId, 'entry-withdrawn'));
        });
      },
    ],
    ['somebody does not come', () => giveUp('no-show')],
    ['somebody drops out', () => giveUp('drop-out')],
    [
      'somebody works on the tables by hand',
      async () => {
        const { id, waitingEntryId } = await openOffer();
        await stand.query('delete from messaging.message where subject = $1', [id]);
        await stand.query('delete from place where seat_offer_id = $1', [id]);
        await stand.query('delete from seat_offer where id = $1', [id]);
        await stand.query(`update waiting_entry set state = 'paused' where id = $1`, [waitingEntryId]);
        await stand.query(`delete from messaging.message where type = 'waiting-list.places-changed.v1'`);
      },
    ],
  ])('%s', async (_, free) => {
    await stand.someone(90);
    const next = await stand.someone(80);
    await stand.hear(aCourseStart());
    await stand.match();
    await free();
    await stand.match();
    expect(await offered()).toEqual([next]);
  });

  it('a capacity that grows, and a cancellation that sends people elsewhere', async () => {
    const [first, second] = [await stand.someone(90), await stand.someone(80)];
    const near = await stand.hear(aCourseStart());
    await stand.match();
    expect(await offered()).toEqual([first]);
    const wider = await stand.hear(nextOf(near, { maxParticipants: 2 }));
    await stand.match();
    expect([...(await offered())].sort()).toEqual([first, second].sort());
    await stand.hear(nextOf(wider, { status: 'cancelled' }));
    const other = await stand.hear(aCourseStart({ maxParticipants: 2 }));
    await stand.match();
    expect((await stand.openOffers()).map(({ courseStartId }) => courseStartId)).toEqual([
      other.courseStartId,
      other.courseStartId,
    ]);
  });
});

describe('an offer', () => {
  it('says which place group it belongs to', async () => {
    await stand.someone(90, { hardship: true });
    await stand.someone(80);
    const { courseStartId } = await stand.hear(aCourseStart({ maxParticipants: 2 }));
    await stand.query(
      `insert into hold_out (id, course_start_id, position, kind, max_tier, places, until, source)
       values (gen_random_uuid(), $1, 0, 'tier', 0, 1, $2, 'coordinator')`,
      [courseStartId, inDays(20)],
    );
    await stand.match();
    const groups = await stand.query<readonly { readonly place_group: string }[]>(
      'select o.place_group from seat_offer o join place p on p.seat_offer_id = o.id and p.place_group = o.place_group order by 1',
    );
    expect(groups.map(({ place_group }) => place_group)).toEqual(['0', 'open']);
  });

  it('is made of a place kept for others once midnight has released it', async () => {
    const ordinary = await stand.someone(80);
    const { courseStartId } = await stand.hear(aCourseStart());
    await stand.query(
      `insert into hold_out (id, course_start_id, position, kind, max_tier, places, until, source)
       values (gen_random_uuid(), $1, 0, 'tier', 0, 1, $2, 'coordinator')`,
      [courseStartId, inDays(0)],
    );
    await stand.match();
    expect(await offered()).toEqual([]);
    const regions = stand.service.get(Regions);
    const state = regions.state.bind(regions);
    jest.spyOn(regions, 'state').mockImplementation(async (...asked) => {
      const today = await state(...asked);
      return today && { ...today, today: inDays(1) };
    });
    await stand.match();
    jest.restoreAllMocks();
    expect(await offered()).toEqual([ordinary]);
  });

  it('that cannot be told of keeps no other from being made, nor the plan from being written', async () => {
    const poison = await stand.someone(90, { reference: 'no reference' });
    const sound = await stand.someone(80);
    await stand.hear(aCourseStart({ maxParticipants: 2 }));
    expect(await stand.look()).toMatchObject([{ kind: 'done', issued: 1, refused: 1 }]);
    await stand.match();
    expect(await offered()).toEqual([sound]);
    const [planned] = await stand.query<readonly object[]>('select waiting_entry_id as id from planned_place');
    expect(planned).toEqual({ id: poison });
  });

  it('is not made to somebody of whom there is unread news', async () => {
    const somebody = await stand.someone(80);
    await stand.match();
    await stand.hear(aCourseStart());
    await stand.query(`insert into declined_course_start select $1, id, 'declined', null, now() from course_start`, [
      somebody,
    ]);
    await stand.match();
    expect(await stand.offers()).toEqual([]);
  });
});

describe('where offers go out nightly', () => {
  beforeEach(async () => {
    await stand.query('update region set issued_on = null');
    await stand.govern({ settlingMinutes: 0, issuing: 'nightly' });
  });

  it('the minute at which somebody registers plays no part', async () => {
    await stand.match();
    const somebody = await stand.someone(10);
    await stand.hear(aCourseStart());
    await stand.match();
    expect(await offered()).toEqual([]);
    await stand.query('update region set issued_on = issued_on - 1');
    await stand.match();
    expect(await offered()).toEqual([somebody]);
  });

  it.each([
    [14, 1],
    [15, 0],
  ])('a place freed %i days before the start makes %i offer at once', async (days, offers) => {
    await stand.someone(90);
    const next = await stand.someone(80);
    await stand.hear(aCourseStart({ startsOn: inDays(days), entryClosesOn: inDays(30), decidesOn: inDays(1) }));
    await stand.match();
    await stand.commands().execute(new DeclineSeatOffer(jobCenter, (await openOffer()).id, 'other'));
    await stand.match();
    expect(await offered()).toEqual(offers === 1 ? [next] : []);
  });
});

describe('more offers at once than go out unseen', () => {
  const batches = () =>
    stand.query<readonly { readonly state: string; readonly offers: number }[]>(
      'select state, offers from offer_batch order by held_at',
    );
  beforeEach(() =>
    stand.govern({ settlingMinutes: 0, batchPreviewAbove: 2, batchReleaseMinutes: 60, offersPerRun: 2 }),
  );

  it('wait until they are let go, and then all go', async () => {
    for (let days = 0; days < 5; days++) await stand.someone(days);
    await stand.hear(aCourseStart({ maxParticipants: 5 }));
    await stand.match();
    expect(await offered()).toEqual([]);
    expect(await batches()).toEqual([{ state: 'held', offers: 5 }]);
    const [course] = await stand.query<readonly object[]>('select due from planned_course');
    expect(course).toEqual({ due: 5 });

    await stand.query(`update offer_batch set state = 'released', released_at = now()`);
    await stand.match();
    expect(await offered()).toHaveLength(5);
    expect(await batches()).toEqual([{ state: 'sent', offers: 5 }]);
  });

  it('go by themselves when their time has come', async () => {
    for (let days = 0; days < 5; days++) await stand.someone(days);
    await stand.hear(aCourseStart({ maxParticipants: 5 }));
    await stand.match();
    await stand.query('update offer_batch set releases_at = now()');
    await stand.match();
    expect(await offered()).toHaveLength(5);
  });

  it('keep nobody waiting for a place that was given back', async () => {
    const first = await stand.someone(90);
    const next = await stand.someone(80);
    await stand.hear(aCourseStart());
    await stand.match();
    expect(await offered()).toEqual([first]);
    for (let days = 0; days < 5; days++) await stand.someone(days, { level: 'B1.1' });
    await stand.hear(aCourseStart({ maxParticipants: 5, entryLevels: ['B1.1'] }));
    await stand.match();
    await stand.commands().execute(new DeclineSeatOffer(jobCenter, (await openOffer()).id, 'other'));
    await stand.match();
    expect(await offered()).toEqual([next]);
    expect(await batches()).toMatchObject([{ state: 'held' }]);
  });
});
