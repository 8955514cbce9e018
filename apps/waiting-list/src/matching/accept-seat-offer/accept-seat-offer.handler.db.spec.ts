import { SeatOfferAcceptedV1, SeatOfferDeclinedV1 } from '@app/contracts';
import type { SeatOfferId } from '@app/kernel';
import { newId } from '@app/persistence';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeclineSeatOffer } from '../decline-seat-offer/decline-seat-offer.command.js';
import { aCourseStart, jobCenter, MatchingStand, type OfferSeen } from '../matching-stand.fixtures.js';
import { AcceptSeatOffer } from './accept-seat-offer.command.js';

describe('answering a place offer', () => {
  let stand: MatchingStand;

  beforeAll(async () => {
    stand = await MatchingStand.open();
  });
  beforeEach(() => stand.clear());
  afterEach(async () => {
    expect(await stand.whatIsBroken()).toEqual([]);
  });
  afterAll(() => stand.close());

  const accept = (id: SeatOfferId, version?: number, scope: typeof jobCenter = jobCenter) =>
    stand.commands().execute(new AcceptSeatOffer(scope, id, version));
  const decline = (id: SeatOfferId, version?: number) =>
    stand.commands().execute(new DeclineSeatOffer(jobCenter, id, 'too-far', version));

  async function offered(): Promise<OfferSeen> {
    await stand.someone(90);
    await stand.hear(aCourseStart());
    await stand.match();
    const [offer] = await stand.openOffers();
    if (!offer) throw new Error('nothing was offered');
    return offer;
  }

  it('gives an accepted place to the person and puts them on the provider’s list', async () => {
    const offer = await offered();
    await accept(offer.id, 1);

    expect(await stand.stateOf(offer.waitingEntryId)).toBe('placed');
    expect(await stand.said(SeatOfferAcceptedV1)).toEqual([
      expect.objectContaining({ seatOfferId: offer.id, version: 2, waitingEntryId: offer.waitingEntryId }),
    ]);
    expect(await stand.query('select state, seat_offer_id as "offerId" from enrolment')).toEqual([
      { state: 'expected', offerId: offer.id },
    ]);
  });

  it('accepts the last place once when a hundred ask at once', async () => {
    const offer = await offered();
    const answers = await Promise.allSettled(Array.from({ length: 100 }, () => accept(offer.id)));
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));

    expect(refused).toHaveLength(99);
    expect(new Set(refused.map(({ code, refusal }) => `${code} ${refusal}`))).toEqual(
      new Set(['seat-offer.not-open conflict']),
    );
    expect(await stand.said(SeatOfferAcceptedV1)).toHaveLength(1);
  });

  it('answers the same key a hundred times as the first time, if the service keeps keys', async () => {
    const offer = await offered();
    const key = { caller: jobCenter.memberId, key: newId(), fingerprint: 'accept' };
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => stand.commands().execute(new AcceptSeatOffer(jobCenter, offer.id, 1, key))),
    );
    expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await stand.said(SeatOfferAcceptedV1)).toHaveLength(1);
  });

  it('lets one of acceptance and refusal win when both come at once', async () => {
    const offer = await offered();
    const answers = await Promise.allSettled([
      accept(offer.id),
      decline(offer.id),
      accept(offer.id),
      decline(offer.id),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is too late after the deadline', async () => {
    const offer = await offered();
    await stand.query(`update seat_offer set answer_by = now() - interval '1 second'`);
    await expect(accept(offer.id)).rejects.toMatchObject({ code: 'seat-offer.expired', refusal: 'conflict' });
    await stand.letExpire();
    await expect(accept(offer.id)).rejects.toMatchObject({ code: 'seat-offer.expired' });
  });

  it('refuses an answer to another version of the offer', async () => {
    const offer = await offered();
    await expect(accept(offer.id, 7)).rejects.toMatchObject({ refusal: 'precondition-failed' });
  });

  it('is not there for anybody but the person’s own case manager', async () => {
    const offer = await offered();
    for (const stranger of [
      { ...jobCenter, memberId: newId() },
      { ...jobCenter, organisationId: newId() },
      { ...jobCenter, role: 'provider_staff' },
    ]) {
      await expect(accept(offer.id, undefined, stranger as typeof jobCenter)).rejects.toMatchObject({
        refusal: 'not-found',
      });
    }
    await expect(accept(newId())).rejects.toMatchObject({ refusal: 'not-found' });
  });

  it('keeps the turn of who declines, and offers the place to the next in line', async () => {
    const offer = await offered();
    const next = await stand.someone(50);
    const later = await stand.hear(aCourseStart({ entryLevels: ['A2.1'] }));
    await stand.match();
    const [atLater] = (await stand.openOffers()).filter(({ waitingEntryId }) => waitingEntryId === next);
    expect(atLater?.courseStartId).toBe(later.courseStartId);

    const third = await stand.someone(40);
    await decline(offer.id, 1);
    await stand.match();

    expect(await stand.said(SeatOfferDeclinedV1)).toEqual([expect.objectContaining({ declineReason: 'too-far' })]);
    const open = await stand.openOffers();
    expect(open.find(({ courseStartId }) => courseStartId === offer.courseStartId)?.waitingEntryId).toBe(third);
    expect(await stand.stateOf(offer.waitingEntryId)).toBe('waiting');
  });
});
