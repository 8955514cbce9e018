import type { OrganisationId, SeatOfferId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { entryId, startId } from './plan.fixtures.js';
import { accept, answerable, decline, expire, isLive, type OpenSeatOffer, withdraw } from './seat-offer.js';

const answerBy = new Date('2026-11-25T22:59:59Z');
const inTime = new Date('2026-11-25T22:59:58Z');
const late = new Date('2026-11-25T23:00:00Z');

const open: OpenSeatOffer = {
  id: 'offer' as SeatOfferId,
  version: 1,
  state: 'open',
  waitingEntryId: entryId('amira'),
  reference: 'W-7F3K2Q',
  courseStartId: startId('c'),
  providerId: 'provider' as OrganisationId,
  referringOrganisationId: 'jobcenter' as OrganisationId,
  offeredAt: new Date('2026-11-20T09:00:00Z'),
  answerBy,
};

describe('a place offer', () => {
  it('is accepted or declined while it is open', () => {
    expect(accept(answerable(open, inTime), inTime)).toMatchObject({
      state: 'accepted',
      version: 2,
      answeredAt: inTime,
    });
    expect(decline(answerable(open, answerBy), 'too-far', inTime)).toMatchObject({
      declineReason: 'too-far',
      version: 2,
    });
  });

  it('cannot be answered after its time', () => {
    expect(() => answerable(open, late)).toThrow(
      expect.objectContaining({ code: 'seat-offer.expired', refusal: 'conflict' }),
    );
  });

  it('expires only after its time', () => {
    expect(expire(open, answerBy)).toBeUndefined();
    expect(expire(open, late)).toMatchObject({ state: 'expired', version: 2 });
  });

  it('never revives once it has ended', () => {
    const expired = expire(open, late) ?? open;
    const ended = [decline(open, 'other', inTime), withdraw(open, 'course-cancelled'), accept(open, inTime)];
    for (const offer of ended) {
      expect(() => answerable(offer, inTime)).toThrow(expect.objectContaining({ code: 'seat-offer.not-open' }));
    }
    expect(() => answerable(expired, inTime)).toThrow(expect.objectContaining({ code: 'seat-offer.expired' }));
    expect([open, ...ended, expired].map(isLive)).toEqual([true, false, false, true, false]);
  });

  it('keeps the day of the answer when an accepted place is withdrawn', () => {
    expect(withdraw(accept(open, inTime), 'course-cancelled')).toMatchObject({
      state: 'withdrawn',
      version: 3,
      answeredAt: inTime,
      withdrawalReason: 'course-cancelled',
    });
  });
});
