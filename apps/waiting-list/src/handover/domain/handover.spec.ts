import type { CalendarDate, CourseStartId, HandoverId, MemberId, OrganisationId, WaitingEntryId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { catchUp, followSeatOffer } from './follow-seat-offer.js';
import { type Accepted, accept, confirmBy, consent, end, offer, type Proposed, whenIn } from './handover.js';
import { asReceiver, asSender } from './party.js';

const [caritas, vhs] = ['caritas', 'vhs'] as string[] as [OrganisationId, OrganisationId];
const followOn = { receiverProviderId: vhs, toCourseStartId: 'b1-in-april' as CourseStartId };
const agreed = { consentedOn: '2026-11-21' as CalendarDate, consentTextVersion: '2026-10' };
const proposed: Proposed = {
  id: 'h' as HandoverId,
  version: 1,
  state: 'proposed',
  waitingEntryId: 'w' as WaitingEntryId,
  reference: 'W-7F3K2Q',
  senderProviderId: caritas,
  fromCourseStartId: 'a2-till-march' as CourseStartId,
  referringOrganisationId: 'jobcenter' as OrganisationId,
};
const consented = consent(proposed, agreed);
const offered = offer(consented, followOn);
const accepted: Accepted = accept(offered);

describe('a hand-over and its place offer', () => {
  it('is offered to the receiver once there are consent and a place', () => {
    expect(followSeatOffer(consented, { ...followOn, what: 'issued' })).toEqual(offered);
  });

  it('waits for consent while places are offered and taken', () => {
    expect(followSeatOffer(proposed, { ...followOn, what: 'issued' })).toBeUndefined();
    expect(followSeatOffer(proposed, { ...followOn, what: 'accepted' })).toBeUndefined();
  });

  it('is accepted when the place is', () => {
    expect(followSeatOffer(offered, { ...followOn, what: 'accepted' })).toEqual(accepted);
  });

  it.each(['declined', 'expired', 'withdrawn'] as const)('is ready for the next offer when one was %s', (what) => {
    expect(followSeatOffer(offered, { ...followOn, what })).toEqual(consented);
    expect(followSeatOffer(accepted, { ...followOn, what })).toEqual(consented);
  });

  it('does not mind what becomes of another course’s offer, nor an answer told twice', () => {
    const elsewhere = { ...followOn, toCourseStartId: 'elsewhere' as CourseStartId };

    expect(followSeatOffer(offered, { ...elsewhere, what: 'expired' })).toBeUndefined();
    expect(followSeatOffer(accepted, { ...followOn, what: 'accepted' })).toBeUndefined();
    expect(followSeatOffer(consented, { ...followOn, what: 'expired' })).toBeUndefined();
  });

  it('catches up when consent comes after the offer or after the answer', () => {
    expect(catchUp(consented, undefined)).toEqual([]);
    expect(catchUp(consented, { ...followOn, taken: false })).toEqual([offered]);
    expect(catchUp(consented, { ...followOn, taken: true })).toEqual([offered, accepted]);
  });
});

describe('completing a hand-over', () => {
  it.each([
    ['sender', 'receiver'],
    ['receiver', 'sender'],
  ] as const)('takes the word of both sides, the %s first', (first, second) => {
    const half = confirmBy(accepted, first);

    expect(half.state).toBe('accepted');
    expect(confirmBy(half as Accepted, second)).toMatchObject({ state: 'completed', ...followOn, ...agreed });
  });

  it('is for each side to say its own part', () => {
    const as = (organisationId: OrganisationId) => ({
      role: 'provider_staff',
      memberId: 'm' as MemberId,
      organisationId,
    });

    expect(() => asReceiver(accepted, as(vhs))).not.toThrow();
    expect(() => asSender(accepted, as(caritas))).not.toThrow();
    expect(() => asReceiver(accepted, as(caritas))).toThrow(expect.objectContaining({ refusal: 'forbidden' }));
    expect(() => asSender(accepted, as(vhs))).toThrow(expect.objectContaining({ refusal: 'forbidden' }));
    expect(() => asReceiver(proposed, as(vhs))).toThrow(expect.objectContaining({ refusal: 'forbidden' }));
  });
});

describe('ending a hand-over', () => {
  it.each([proposed, consented, offered, accepted])('is possible while it runs ($state)', (running) => {
    expect(end(running, 'withdrawn')).toMatchObject({ state: 'withdrawn', id: proposed.id });
  });

  it('never brings it back', () => {
    expect(() => whenIn(end(offered, 'declined'), ['proposed'], 'consent')).toThrow(
      expect.objectContaining({ code: 'handover.cannot-consent', refusal: 'conflict' }),
    );
    expect(followSeatOffer(end(offered, 'superseded'), { ...followOn, what: 'issued' })).toBeUndefined();
  });
});
