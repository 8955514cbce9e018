import { SeatOfferExpiredV1 } from '@app/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ResumeWaitingEntry } from '../../waiting-entry/resume-waiting-entry/resume-waiting-entry.command.js';
import { aCourseStart, inDays, jobCenter, MatchingStand } from '../matching-stand.fixtures.js';
import { ExpireDueOffers } from './expire-due-offers.js';

describe('an offer nobody answers', () => {
  let stand: MatchingStand;

  beforeAll(async () => {
    stand = await MatchingStand.open();
  });
  beforeEach(() => stand.clear());
  afterEach(async () => {
    expect(await stand.whatIsBroken()).toEqual([]);
  });
  afterAll(() => stand.close());

  it('stays open until its deadline', async () => {
    await stand.someone(90);
    await stand.hear(aCourseStart());
    await stand.match();
    expect(await stand.service.get(ExpireDueOffers).expire()).toBe(0);
    expect(await stand.openOffers()).toHaveLength(1);
  });

  it('ends, and goes to the next in line, not to the same person again', async () => {
    const [silent, next] = [await stand.someone(90), await stand.someone(80)];
    await stand.hear(aCourseStart());
    await stand.match();
    await stand.letExpire();
    await stand.match();

    expect((await stand.offers()).map(({ waitingEntryId, state }) => ({ waitingEntryId, state }))).toEqual([
      { waitingEntryId: silent, state: 'expired' },
      { waitingEntryId: next, state: 'open' },
    ]);
    expect(await stand.stateOf(silent)).toBe('waiting');
    expect(await stand.said(SeatOfferExpiredV1)).toEqual([
      expect.objectContaining({ waitingEntryId: silent, version: 2 }),
    ]);
  });

  it('sends the entry to sleep the second time, until somebody asks', async () => {
    const silent = await stand.someone(90);
    for (const days of [21, 22, 23]) await stand.hear(aCourseStart({ startsOn: inDays(days) }));
    for (const expected of ['waiting', 'paused']) {
      await stand.match();
      await stand.letExpire();
      expect(await stand.stateOf(silent)).toBe(expected);
    }
    await stand.match();
    expect(await stand.openOffers()).toEqual([]);
    expect(await stand.query('select dormant, hardship from waiting_entry')).toEqual([
      { dormant: true, hardship: false },
    ]);
  });

  it('sends it to sleep by the policy of the region in which the person lives', async () => {
    await stand.query(`insert into region (id) values ('ruhr') on conflict do nothing`);
    await stand.query(`insert into policy (version, region, terms) values ('ruhr-1', 'ruhr', $1)`, [
      JSON.stringify({ settlingMinutes: 0, expiriesUntilDormant: 1 }),
    ]);
    await stand.query(`insert into region_county (county, region) values ('05911', 'ruhr')`);
    const silent = await stand.someone(90);
    await stand.hear(aCourseStart());
    await stand.match();
    await stand.letExpire();
    await stand.query('delete from region_county');
    expect(await stand.stateOf(silent)).toBe('paused');
  });

  it('counts from the beginning once somebody has asked', async () => {
    const silent = await stand.someone(90);
    for (const days of [21, 22, 23, 24]) await stand.hear(aCourseStart({ startsOn: inDays(days) }));
    const seen: unknown[] = [];
    for (let time = 0; time < 4; time++) {
      await stand.match();
      await stand.letExpire();
      seen.push(await stand.stateOf(silent));
      if (time === 1) await stand.commands().execute(new ResumeWaitingEntry({ ...jobCenter, areas: [] }, silent));
    }
    expect(seen).toEqual(['waiting', 'paused', 'waiting', 'paused']);
  });

  it('expires once, however many processes tick', async () => {
    const other = await stand.another();
    for (let number = 0; number < 6; number++) await stand.someone(number);
    await stand.hear(aCourseStart({ maxParticipants: 6 }));
    await stand.match();
    await stand.query(`update seat_offer set answer_by = now() - interval '1 second'`);
    const expired = await Promise.all(
      [stand.service, other, stand.service].map((each) => each.get(ExpireDueOffers).expire()),
    );
    expect(expired.reduce((a, b) => a + b)).toBe(6);
    expect(await stand.said(SeatOfferExpiredV1)).toHaveLength(6);
    await other.close();
  });
});
