import type { CourseStartFacts } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCourseStart, inDays, jobCenter, MatchingStand } from '../matching-stand.fixtures.js';

let stand: MatchingStand;
let ending: CourseStartFacts;
beforeAll(async () => {
  stand = await MatchingStand.open();
});
beforeEach(async () => {
  await stand.clear();
  await stand.govern();
  ending = await stand.hear(
    aCourseStart({ status: 'started', startsOn: inDays(-100), entryClosesOn: inDays(-90), endsOn: inDays(20) }),
  );
});
afterAll(() => stand.close());

/** Somebody who has completed the ending course and goes on at B1.1. */
async function onTheWay(state = 'consented'): Promise<WaitingEntryId> {
  const id = await stand.someone(1, {
    level: 'B1.1',
    earliest_start: inDays(21),
    completed_course_start_id: ending.courseStartId,
    completed_provider_id: ending.providerId,
    completed_on: ending.endsOn,
  });
  await stand.query(
    `insert into handover (id, state, waiting_entry_id, person_ref, reference, sender_provider_id, from_course_start_id,
                           referring_organisation_id, consented_on)
     select gen_random_uuid(), $2, id, person_ref, reference, $3, $4, $5, current_date from waiting_entry where id = $1`,
    [id, state, ending.providerId, ending.courseStartId, jobCenter.organisationId],
  );
  return id;
}

const followOn = (differing: Partial<CourseStartFacts> = {}) =>
  stand.hear(
    aCourseStart({
      entryLevels: ['B1.1'],
      startsOn: inDays(60),
      entryClosesOn: inDays(65),
      maxParticipants: 10,
      ...differing,
    }),
  );
const kept = () =>
  stand.query<readonly object[]>(
    `select course_start_id as course, places, to_char(until, 'YYYY-MM-DD') as until from hold_out order by course_start_id`,
  );

describe('people in transition', () => {
  it('have places kept at the first course that follows, until two weeks before it starts', async () => {
    const first = await followOn();
    await followOn({ startsOn: inDays(70), entryClosesOn: inDays(75) });
    await onTheWay();
    await stand.match();
    expect(await kept()).toEqual([{ course: first.courseStartId, places: 1, until: inDays(46) }]);
    const [course] = await stand.query<readonly object[]>(
      'select free_reserved, members from planned_course where course_start_id = $1',
      [first.courseStartId],
    );
    expect(course).toEqual({ free_reserved: [0], members: 1 });
  });

  it('have no more of it than the policy’s share, and none before they agreed', async () => {
    await followOn();
    await onTheWay('proposed');
    for (let number = 0; number < 4; number++) await onTheWay();
    await stand.match();
    expect(await kept()).toMatchObject([{ places: 2 }]);
  });

  it('have nothing kept any more when they no longer go on', async () => {
    await followOn();
    const id = await onTheWay();
    await stand.match();
    await stand.query(`update handover set state = 'declined' where waiting_entry_id = $1`, [id]);
    await stand.match();
    expect(await kept()).toMatchObject([{ places: 0 }]);
  });

  it('keep to what a coordinator has set for them', async () => {
    const course = await followOn();
    await stand.query(
      `insert into hold_out (id, course_start_id, position, kind, from_course_start_id, places, until, source)
       values (gen_random_uuid(), $1, 0, 'cohort', $2, 5, $3, 'coordinator')`,
      [course.courseStartId, ending.courseStartId, inDays(30)],
    );
    await onTheWay();
    await stand.match();
    expect(await kept()).toMatchObject([{ places: 5 }]);
  });
});

describe('people still in a course', () => {
  /** In the ending course at A2.1, without a result yet. */
  async function inCourse(): Promise<WaitingEntryId> {
    const id = await stand.someone(200, { state: 'in-course' });
    await stand.query(
      `with offer as (
         insert into seat_offer (id, state, waiting_entry_id, reference, course_start_id, provider_id, referring_organisation_id,
                                 offered_at, answer_by, policy_version, grounds)
         select gen_random_uuid(), 'accepted', id, reference, $2, $3, $4, now(), now(), 'default-1', '{}' from waiting_entry where id = $1
         returning *)
       insert into enrolment (id, state, waiting_entry_id, person_ref, reference, course_start_id, provider_id,
                              referring_organisation_id, seat_offer_id)
       select gen_random_uuid(), 'confirmed', waiting_entry_id, gen_random_uuid(), reference, course_start_id, provider_id,
              referring_organisation_id, id from offer`,
      [id, ending.courseStartId, ending.providerId, jobCenter.organisationId],
    );
    return id;
  }
  const planned = () =>
    stand.query<readonly object[]>('select waiting_entry_id as person, course_start_id as course from planned_place');

  it('are planned for what follows from eight weeks before its end, and offered nothing before its result', async () => {
    const person = await inCourse();
    const next = await followOn({ entryLevels: ['A2.2'], startsOn: inDays(30), entryClosesOn: inDays(35) });
    await stand.match();
    expect(await planned()).toEqual([{ person, course: next.courseStartId }]);
    expect((await stand.offers()).filter(({ state }) => state === 'open')).toEqual([]);
  });

  it('keep nobody from a place two weeks before the start, nor one that begins before their course ends', async () => {
    await inCourse();
    await followOn({ entryLevels: ['A2.2'], startsOn: inDays(19), entryClosesOn: inDays(35) });
    await stand.match();
    expect(await planned()).toEqual([]);
  });
});
