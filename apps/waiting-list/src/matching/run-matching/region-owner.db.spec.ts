import type { Engine } from '@app/allocation';
import { createEngine } from '@app/allocation';
import { Metrics } from '@app/runtime';
import { eventually } from '@app/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { aCourseStart, inDays, jobCenter, MatchingStand, nextOf } from '../matching-stand.fixtures.js';
import { Plans } from '../persistence/plans.js';
import { RegionMarkets } from '../persistence/region-markets.js';
import { Regions } from '../persistence/regions.js';
import { Thinking, type Thought } from '../thinking/thinking.js';
import { Engines } from './engines.js';
import { Matcher } from './matcher.js';
import { RegionOwners } from './region-owners.js';

let stand: MatchingStand;
beforeAll(async () => {
  stand = await MatchingStand.open();
});
beforeEach(() => stand.clear());
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(async () => {
  expect(await stand.whatIsBroken()).toEqual([]);
  await stand.close();
});

const planned = () =>
  stand.query<readonly object[]>(
    'select waiting_entry_id as person, course_start_id as course from planned_place order by tier, rank_date, lottery',
  );
const news = async () => (await stand.query<readonly unknown[]>('select 1 from market_change')).length;
/** A course start that is planned for, and promised to nobody yet. */
const farOff = () => aCourseStart({ startsOn: inDays(60), entryClosesOn: inDays(70) });

describe('the plan of a region', () => {
  it('is written down, and follows what happens', async () => {
    const [first, second] = [await stand.someone(90), await stand.someone(80)];
    const course = await stand.hear(farOff());
    await stand.match();
    expect(await planned()).toEqual([{ person: first, course: course.courseStartId }]);
    const [kept] = await stand.query<readonly object[]>('select * from planned_course');
    expect(kept).toMatchObject({ members: 1, offered: 0, accepted: 0, free_open: 0, cut_off_entry: first, due: 0 });

    await stand.query(`update waiting_entry set state = 'paused' where id = $1`, [first]);
    await stand.match();
    expect(await planned()).toEqual([{ person: second, course: course.courseStartId }]);
    await stand.hear(nextOf(course, { status: 'cancelled' }));
    await stand.match();
    expect(await planned()).toEqual([]);
  });

  it('sees what commits late, though what was written after it has been answered before', async () => {
    const [first, second] = [await stand.someone(90), await stand.someone(80)];
    await stand.hear(farOff());
    await stand.match();
    const late = new pg.Client({ connectionString: stand.url });
    await late.connect();
    await late.query('begin');
    await late.query(`update waiting_list.waiting_entry set state = 'paused' where id = $1`, [first]);
    await stand.someone(10);
    await stand.match();
    expect(await planned()).toMatchObject([{ person: first }]);
    await late.query('commit');
    await late.end();
    await stand.match();
    expect(await planned()).toMatchObject([{ person: second }]);
    expect(await news()).toBe(0);
  });

  it('does not hear of what was rolled back', async () => {
    await stand.match();
    const undone = stand.do(async (tx) => {
      await tx.query(`insert into region_county values ('05911', 'all')`);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await stand.look()).toEqual([{ kind: 'nothing-due' }]);
  });

  it('is written whole by the next look when writing it failed', async () => {
    const first = await stand.someone(90);
    await stand.hear(farOff());
    jest.spyOn(stand.service.get(Plans), 'write').mockRejectedValueOnce(new Error('disk full'));
    await expect(stand.look()).rejects.toThrow('disk full');
    expect(await planned()).toEqual([]);
    expect(await news()).toBeGreaterThan(0);
    await stand.match();
    expect(await planned()).toMatchObject([{ person: first }]);
  });

  it('is the same for people read at the start and people heard of later', async () => {
    const couple = crypto.randomUUID();
    await stand.hear(aCourseStart({ maxParticipants: 2, startsOn: inDays(60), entryClosesOn: inDays(70) }));
    await stand.match();
    const ids = [
      await stand.someone(90, { link_id: couple }),
      await stand.someone(50),
      await stand.someone(70, { link_id: couple }),
    ];
    await stand.someone(80);
    await stand.match();
    const heard = await planned();
    expect(heard).toHaveLength(2);
    await stand.service.get(RegionOwners).leave();
    await stand.match();
    expect(await planned()).toEqual(heard);
    // the couple stands where its later half stands: behind the one who has waited for 80 days
    expect(heard).toMatchObject([{ person: expect.not.stringContaining(ids[1] ?? '') }, { person: expect.anything() }]);
  });

  it('keeps people of one region from the course starts of another', async () => {
    await stand.query(`insert into region (id) values ('west') on conflict do nothing`);
    await stand.query(`insert into region_county values ('05911', 'west')`);
    const [inBochum, elsewhere] = [await stand.someone(90), await stand.someone(95, { municipality: '05916000' })];
    const course = await stand.hear(aCourseStart({ maxParticipants: 2 }));
    await stand.match();
    expect((await stand.offers()).map(({ waitingEntryId }) => waitingEntryId)).toEqual([inBochum]);
    await stand.query('delete from region_county');
    await stand.match();
    expect(await stand.openOffers()).toHaveLength(2);
    expect((await stand.offers()).map(({ courseStartId }) => courseStartId)).toEqual([
      course.courseStartId,
      course.courseStartId,
    ]);
    expect(await stand.stateOf(elsewhere)).toBe('offered');
    await stand.service.get(RegionOwners).leave();
    await stand.query(`delete from region where id = 'west'`);
  });
});

describe('the rows by which a plan is kept', () => {
  it.each(['planned_place', 'market_change'])(
    'of %s are there for the service itself and for nobody else',
    async (table) => {
      await stand.someone(90);
      await stand.hear(farOff());
      await stand.match();
      await stand.someone(80);
      const forced = await stand.query('select relforcerowsecurity as forced from pg_class where oid = $1::regclass', [
        table,
      ]);
      expect(forced).toEqual([{ forced: true }]);
      for (const role of ['', 'case_manager', 'provider_staff', 'coordinator', 'county_admin', 'dpo']) {
        const seen = stand.do(async (tx) => {
          await tx.query(`select set_config('app.role', $1, true)`, [role]);
          return tx.query(`select 1 from ${table}`);
        });
        expect(await seen).toEqual([]);
      }
      expect(await stand.query(`select 1 from ${table}`)).not.toEqual([]);
    },
  );

  it('take in what anybody’s work changes, though nobody but the service reads them', async () => {
    const id = await stand.someone(90);
    await stand.match();
    await stand.do(async (tx) => {
      await tx.query(
        `select set_config('app.role', 'case_manager', true), set_config('app.organisation', $1, true),
                             set_config('app.member', $2, true)`,
        [jobCenter.organisationId, jobCenter.memberId],
      );
      await tx.query('update waiting_entry set reach_metres = 15000 where id = $1', [id]);
    });
    expect(await news()).toBe(1);
  });
});

describe('two processes on one database', () => {
  it('have one owner for a region: when it falls silent the other takes over and promises nothing twice', async () => {
    const other = await stand.another();
    await stand.someone(90);
    await stand.hear(aCourseStart({ maxParticipants: 2 }));
    await stand.match();
    expect(await stand.look(other)).toEqual([]);
    const later = await stand.someone(80);
    await eventually(async () => expect(await stand.look(other)).not.toEqual([]), { every: 200 });
    await stand.look(other);
    expect(await stand.openOffers()).toHaveLength(2);
    expect(await stand.stateOf(later)).toBe('offered');

    expect(await stand.service.get(Matcher).run()).toEqual([{ kind: 'overtaken' }]);
    expect(await stand.offers()).toHaveLength(2);
    await other.get(RegionOwners).leave();
    await other.close();
  });

  it.each(['before it reads', 'after it read'])('an owner that was overtaken %s writes nothing', async (when) => {
    await stand.match();
    await stand.someone(90);
    await stand.hear(aCourseStart());
    const overtake = () => stand.asOwner('update waiting_list.region set token = token + 1');
    const markets = stand.service.get(RegionMarkets);
    const read = markets.some.bind(markets);
    if (when === 'before it reads') await overtake();
    else
      jest.spyOn(markets, 'some').mockImplementation(async (...asked) => {
        await overtake();
        return read(...asked);
      });
    const before = await news();
    expect(await stand.service.get(Matcher).run()).toEqual([{ kind: 'overtaken' }]);
    expect(await planned()).toEqual([]);
    expect(await stand.offers()).toEqual([]);
    expect(await news()).toBe(before);
    jest.restoreAllMocks();
    await stand.asOwner(`update waiting_list.region set leased_until = '-infinity'`);
    await stand.match();
    expect(await stand.openOffers()).toHaveLength(1);
  });
});

describe('a plan that is not right', () => {
  const quarantined = async () => /^matching_regions_quarantined 1$/m.test(await stand.service.get(Metrics).text());
  const wantVerification = () => stand.query('update region set verification_wanted_at = now()');

  it('is found out, and nothing is promised until one made anew is right; what was promised stays', async () => {
    const promised = await stand.someone(90);
    await stand.hear(aCourseStart({ maxParticipants: 2 }));
    await stand.match();
    await stand.someone(80);
    // an engine that leaves everybody without a place
    jest.spyOn(stand.service.get(Engines), 'create').mockImplementation((market) => forgetful(createEngine(market)));
    await stand.govern();
    await wantVerification();
    await eventually(async () =>
      expect(await stand.look()).toMatchObject([{ kind: 'quarantined', reason: expect.stringContaining('no-waste') }]),
    );
    expect(await quarantined()).toBe(true);
    expect(await stand.openOffers()).toHaveLength(1);
    expect(await stand.stateOf(promised)).toBe('offered');

    jest.restoreAllMocks();
    await stand.match();
    expect(await quarantined()).toBe(false);
    expect(await stand.openOffers()).toHaveLength(2);
  });

  it('stays in quarantine while the one made anew is not right either', async () => {
    await stand.hear(aCourseStart());
    await stand.match();
    jest.spyOn(stand.service.get(Engines), 'create').mockImplementation((market) => forgetful(createEngine(market)));
    await stand.asOwner(`update waiting_list.region set quarantined_at = now(), quarantine_reason = 'test'`);
    await stand.someone(80);
    expect(await stand.look()).toMatchObject([{ kind: 'quarantined' }]);
    expect(await stand.look()).toMatchObject([{ kind: 'quarantined' }]);
    expect(await stand.look()).toEqual([{ kind: 'nothing-due' }]);
    expect(await stand.offers()).toEqual([]);
    await stand.service.get(RegionOwners).leave();
    jest.restoreAllMocks();
    await stand.match();
    expect(await stand.openOffers()).toHaveLength(1);
  });

  it('is made anew when the engine breaks', async () => {
    await stand.match();
    await stand.someone(80);
    await stand.hear(aCourseStart());
    jest.spyOn(stand.service.get(RegionMarkets), 'some').mockResolvedValueOnce({} as never);
    expect(await stand.look()).toMatchObject([{ kind: 'quarantined' }]);
    await stand.match();
    expect(await stand.openOffers()).toHaveLength(1);
    expect(await quarantined()).toBe(false);
  });

  it('would be found by itself every night', async () => {
    await stand.match();
    const due = () => stand.do(async (tx) => (await stand.service.get(Regions).state(tx, 'all'))?.verificationDue);
    await stand.query('update region set verified_at = now()');
    expect(await due()).toBe(false);
    await wantVerification();
    expect(await due()).toBe(true);
    await eventually(async () => {
      await stand.match();
      expect(await due()).toBe(false);
    });
  });

  it('is looked for while promises go on', async () => {
    const promised = async () => (await stand.openOffers()).length;
    await stand.hear(aCourseStart({ maxParticipants: 2 }));
    await stand.match();
    let answer: (thought: Thought) => void = () => {};
    const check = new Promise<Thought>((resolve) => {
      answer = resolve;
    });
    const take = Thinking.prototype.take;
    const begun = jest.spyOn(Thinking.prototype, 'take').mockImplementation(function (this: Thinking, piece) {
      return piece.kind === 'check' ? (check as never) : take.call(this, piece);
    });
    await wantVerification();
    await stand.look();
    await eventually(async () => expect(begun.mock.calls.map(([{ kind }]) => kind)).toContain('check'));
    await stand.someone(80);
    await stand.match();
    expect(await promised()).toBe(1);
    answer({ wrong: 'planted' });
    await eventually(async () =>
      expect(await stand.look()).toMatchObject([{ kind: 'quarantined', reason: 'planted' }]),
    );
    expect(await promised()).toBe(1);
    jest.restoreAllMocks();
    await stand.match();
  });
});

function forgetful(engine: Engine): Engine {
  return new Proxy(engine, {
    get: (target, name) => {
      if (name === 'plan' || name === 'ranked' || name === 'members') return () => [];
      if (name === 'placeOf' || name === 'rankedPlaceOf') return () => undefined;
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
