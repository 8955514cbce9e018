import type {
  CourseStartPublishedV1,
  Page,
  PolicyWithTextView,
  ProblemView,
  ViabilityDetailView,
  ViabilityView,
} from '@app/contracts';
import { cefrLevels, type Level } from '@app/kernel';
import { newId } from '@app/persistence';
import { eventually } from '@app/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, inDays, startWaitingList, today, type WaitingListUnderTest } from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
let anna: ReturnType<WaitingListUnderTest['as']>;
let last = 1;

beforeAll(async () => {
  service = await startWaitingList();
  anna = service.as('coordinator');
});
afterAll(() => service.stop());

/** Every test has a level of its own, so that nobody of another test comes to its courses. */
let level: Level = cefrLevels[0] ?? 'A1.1';
afterEach(async () => {
  level = cefrLevels[last++] ?? level;
  // Nothing of this test is to be decided in the next.
  await service.sql(
    `update waiting_list.viability_case set state = 'kept', wait_until = null where state in ('open', 'deferred', 'closing')`,
  );
  await service.sql('update waiting_list.course_start set closing = false where closing');
});

/** Three weeks away, to be decided tomorrow, for five people at least. */
const start = (differing: Partial<CourseStartPublishedV1> = {}) =>
  service.hear({
    entryLevels: [level],
    startsOn: inDays(21),
    endsOn: inDays(120),
    entryClosesOn: inDays(25),
    decidesOn: inDays(1),
    minParticipants: 5,
    ...differing,
  });
const people = async (count: number, differing: Parameters<typeof aBody>[0] = {}) => {
  for (let person = 0; person < count; person++) {
    const { status } = await service.as('case-manager')('POST', 'waiting-entries', aBody({ level, ...differing }));
    expect(status).toBe(201);
  }
};
const listed = async () => (await anna<Page<ViabilityView>>('GET', 'viability')).body.items;
const detail = async (id: string) => (await anna<ViabilityDetailView>('GET', `viability/${id}`)).body;
const untilOpen = (id: string) => untilState(id, 'open');
const untilState = (id: string, state: string) =>
  eventually(async () => {
    const view = await detail(id);
    expect(view.state).toBe(state);
    return view;
  });
const decide = (id: string, body: object, version?: number) =>
  anna<ViabilityDetailView & ProblemView>(
    'POST',
    `viability/${id}/decide`,
    body,
    version === undefined ? {} : { 'if-match': `"${version}"` },
  );
const cancel = { decision: 'cancel', reason: 'too-few' };
const told = (id: string) =>
  service.sql<{ readonly payload: object }>(
    `select payload from messaging.message where type = 'waiting-list.course-start-not-viable.v1' and subject = $1`,
    [id],
  );

describe('a course start with too few people in sight', () => {
  it('is put before the coordinator when its decision is near, and only then', async () => {
    const { courseStartId: near } = await start();
    const { courseStartId: far } = await start({ decidesOn: inDays(10), startsOn: inDays(28) });
    const { courseStartId: enough } = await start({ registeredElsewhere: 5 });
    await people(2);
    const view = await eventually(async () => {
      const found = await untilOpen(near);
      expect(found.inSight).toBe(2);
      return found;
    });
    expect(view).toMatchObject({ minimum: 5, lacking: 3, taken: 0, isNext: true, decidesOn: inDays(1) });
    for (const id of [far, enough]) expect((await anna('GET', `viability/${id}`)).status).toBe(404);
    const cases = await service.sql('select 1 from waiting_list.viability_case where course_start_id = $1', [near]);
    expect(cases).toHaveLength(1);
  });

  it('is no case any more when people come, and one again when they go', async () => {
    const { courseStartId, ...facts } = await start();
    await untilOpen(courseStartId);
    const revised = { ...facts, courseStartId, version: 2, registeredElsewhere: 5 };
    await service.hear(revised);
    await eventually(async () => expect((await listed()).map(({ id }) => id)).not.toContain(courseStartId));
    await service.hear({ ...revised, version: 3, registeredElsewhere: 1 });
    await untilOpen(courseStartId);
  });

  it('says who could fill it and with what it could become one, in counts', async () => {
    const { courseStartId } = await start({ maxParticipants: 6, childcare: false, slots: 0b1 });
    const { courseStartId: other } = await start({
      startsOn: inDays(35),
      decidesOn: inDays(20),
      registeredElsewhere: 4,
      minParticipants: 5,
      slots: 0b1000,
      childcare: false,
      title: 'nebenan',
    });
    await people(1, { availability: ['mon-morning'] });
    await people(6, { availability: ['tue-evening'] });
    await people(2, { availability: ['mon-morning'], childcare: true });
    const view = await eventually(async () => {
      const found = await untilOpen(courseStartId);
      expect(found.couldFill).toHaveLength(2);
      expect(found.inSight).toBe(1);
      return found;
    });
    expect(view.couldFill).toEqual([
      { code: 'AVAILABILITY', people: 6 },
      { code: 'CHILDCARE', atMost: 4 },
    ]);
    expect(view.merging).toMatchObject([{ id: other, title: 'nebenan', into: 'other', together: 5, minimum: 5 }]);
  });

  it('says what a circular took away', async () => {
    const { courseStartId } = await start({ fundingPaths: ['bamf-entitled'] });
    const lapsed = [{ path: 'bamf-entitled' as const, issuedOn: '2025-12-01', validUntil: inDays(10) }];
    await people(5, { entitlements: lapsed });
    const view = await eventually(async () => {
      const found = await untilOpen(courseStartId);
      expect(found.removedByNotice).toHaveLength(1);
      return found;
    });
    expect(view.removedByNotice).toEqual([
      expect.objectContaining({ notice: 'de.bamf.ik.stop-44-4', people: 5, de: expect.stringContaining('44') }),
    ]);
  });
});

describe('a decision', () => {
  it('cancels one after the other, the most urgent first, and tells nobody before the day is over', async () => {
    const { courseStartId: first } = await start({ decidesOn: inDays(0) });
    const { courseStartId: second } = await start({ decidesOn: inDays(1) });
    await untilOpen(first);
    await untilOpen(second);
    expect((await decide(second, cancel)).body.code).toBe('viability.not-its-turn');
    const { body } = await decide(first, cancel);
    expect(body).toMatchObject({ state: 'closing', reason: 'too-few', takesEffectAt: expect.any(String) });
    expect(await told(first)).toEqual([]);
    const done = await eventually(async () => {
      const answer = await decide(second, cancel);
      expect(answer.status).toBe(200);
      return answer.body;
    });
    expect(done.state).toBe('closing');
    expect((await decide(first, { decision: 'run-anyway', reason: 'needed-here' })).body.code).toBe(
      'viability.decided-already',
    );
    for (const id of [first, second]) expect((await anna('POST', `viability/${id}/reopen`)).status).toBe(200);
  });

  it('that cancels lets people be planned elsewhere at once; taken back, they are planned there again', async () => {
    const { courseStartId } = await start({ startsOn: inDays(70), endsOn: inDays(120), entryClosesOn: inDays(75) });
    const { courseStartId: elsewhere } = await start({
      startsOn: inDays(80),
      endsOn: inDays(130),
      entryClosesOn: inDays(85),
      decidesOn: inDays(60),
    });
    await people(3);
    const planned = (id: string) =>
      service.sql('select 1 from waiting_list.planned_place where course_start_id = $1', [id]);
    await eventually(async () => expect(await planned(courseStartId)).toHaveLength(3));
    await untilOpen(courseStartId);
    const { body } = await decide(courseStartId, cancel);
    await eventually(async () => expect(await planned(elsewhere)).toHaveLength(3));
    expect((await decide(courseStartId, cancel)).status).toBe(409);

    // Two more people register: with them the course would run without taking anything from the other one.
    await people(2);
    await eventually(async () => expect(await planned(elsewhere)).toHaveLength(5));
    await service.sql(`update waiting_list.viability_case set tried_at = null where course_start_id = $1`, [
      courseStartId,
    ]);
    await eventually(async () => expect((await detail(courseStartId)).couldRunAgain).toBe(true));
    const reopened = await anna<ViabilityDetailView>('POST', `viability/${courseStartId}/reopen`, undefined, {
      'if-match': `"${body.version}"`,
    });
    expect(reopened.body.state).toBe('open');
    await eventually(async () => expect(await planned(courseStartId)).toHaveLength(5));
    expect(await told(courseStartId)).toEqual([]);
  });

  it('that cancels at once is told at once, with what it was about', async () => {
    const { courseStartId, version, ...facts } = await start();
    await untilOpen(courseStartId);
    const answer = await eventually(async () => {
      const said = await decide(courseStartId, { ...cancel, atOnce: true });
      expect(said.status).toBe(200);
      return said.body;
    });
    expect(answer.state).toBe('closed');
    expect(await told(courseStartId)).toEqual([
      { payload: expect.objectContaining({ courseStartId, version: 1, decidesOn: inDays(1), minParticipants: 5 }) },
    ]);
    expect((await anna<ProblemView>('POST', `viability/${courseStartId}/reopen`)).body.code).toBe(
      'viability.cannot-reopen',
    );
    await service.hear({ ...facts, courseStartId, version: version + 1, status: 'cancelled' });
    expect(await steps(courseStartId)).toEqual(['opened', 'cancel', 'told']);
  });

  it('that cancels takes effect at the end of the day, once, by whichever process looks', async () => {
    const { courseStartId, version, ...facts } = await start();
    await untilOpen(courseStartId);
    await eventually(async () => expect((await decide(courseStartId, cancel)).status).toBe(200));
    await service.sql(`update waiting_list.viability_case set takes_effect_at = now() where course_start_id = $1`, [
      courseStartId,
    ]);
    await untilState(courseStartId, 'closed');
    expect(await told(courseStartId)).toHaveLength(1);
    // The provider has lowered the minimum meanwhile, so the registry is not bound: people are planned there again.
    await service.hear({ ...facts, courseStartId, version: version + 1, minParticipants: 2 });
    await eventually(async () =>
      expect(
        await service.sql('select 1 from waiting_list.course_start where id = $1 and closing', [courseStartId]),
      ).toEqual([]),
    );
  });

  it('names the field that does not fit, and the version it was made on', async () => {
    const { courseStartId } = await start();
    const { version } = await untilOpen(courseStartId);
    const pointer = async (body: object) =>
      (await decide(courseStartId, body)).body.errors?.map((each) => each.pointer);
    expect(await pointer({ decision: 'cancel', reason: 'needed-here' })).toEqual(['/reason']);
    expect(await pointer({ decision: 'wait', reason: 'more-will-come', waitUntil: inDays(2) })).toEqual(['/waitUntil']);
    expect(await pointer({ decision: 'wait', reason: 'more-will-come', waitUntil: today() })).toEqual(['/waitUntil']);
    expect((await decide(courseStartId, { decision: 'run-anyway', reason: 'needed-here' }, version + 7)).status).toBe(
      412,
    );
    const waits = await decide(
      courseStartId,
      { decision: 'wait', reason: 'more-will-come', waitUntil: inDays(1) },
      version,
    );
    expect(waits.body).toMatchObject({ state: 'deferred', waitUntil: inDays(1), isNext: false });
    await service.sql(`update waiting_list.viability_case set wait_until = current_date where course_start_id = $1`, [
      courseStartId,
    ]);
    await untilOpen(courseStartId);
  });
});

describe('one that cannot be looked after', () => {
  /** The database refuses whatever is written about the case of this course start. */
  const refusing = (id: string) => `
    create or replace function waiting_list.not_this_one() returns trigger language plpgsql as
      $$ begin raise exception 'not this one'; end $$;
    create trigger not_this_one before insert or update on waiting_list.viability_case for each row
      when (new.course_start_id = '${id}') execute function waiting_list.not_this_one()`;
  const noMore = 'drop trigger if exists not_this_one on waiting_list.viability_case';
  const failures = (part: string) =>
    service
      .logged()
      .split('\n')
      .filter((line) => line.includes('viability.part-failed') && line.includes(`"part":"${part}"`)).length;
  afterEach(() => service.sql(noMore));

  it('holds up no other that is to be opened, and is opened once it can be', async () => {
    const id = newId();
    await service.sql(refusing(id));
    await start({ courseStartId: id, decidesOn: today() });
    const { courseStartId: other } = await start();
    await eventually(async () => expect(failures('open')).toBeGreaterThan(0));
    await untilOpen(other);
    expect((await anna('GET', `viability/${id}`)).status).toBe(404);
    await service.sql(noMore);
    await untilOpen(id);
  });

  it('holds up no other that is to be told, settled or opened', async () => {
    const { courseStartId: first } = await start({ decidesOn: today() });
    const { courseStartId: second } = await start();
    const { courseStartId: third, version, ...facts } = await start({ decidesOn: inDays(2) });
    for (const id of [first, second, third]) await untilOpen(id);
    const isDue = `update waiting_list.viability_case set state = 'closing', takes_effect_at = now()`;
    await service.sql(`
      ${isDue} - interval '1 hour' where course_start_id = '${first}';
      ${isDue} where course_start_id = '${second}';
      ${refusing(first)}`);
    await service.hear({ ...facts, courseStartId: third, version: version + 1, registeredElsewhere: 5 });
    const { courseStartId: fourth } = await start();
    await untilState(second, 'closed');
    await untilState(third, 'over');
    await untilOpen(fourth);
    expect(failures('tell')).toBeGreaterThan(0);
    expect(await told(first)).toEqual([]);
    await service.sql(noMore);
    await untilState(first, 'closed');
  });
});

describe('whose it is to know', () => {
  it('is the coordinator of the area and the provider of the course; nobody sees a person', async () => {
    const { courseStartId } = await start();
    await untilOpen(courseStartId);
    const own = await service.as('provider-staff')<Page<ViabilityView>>('GET', 'viability');
    expect(own.body.items).toContainEqual(expect.objectContaining({ id: courseStartId, minimum: 5, lacking: 5 }));
    expect((await service.as('provider-staff')('GET', `viability/${courseStartId}`)).status).toBe(200);
    expect((await service.as('other-provider-staff')('GET', `viability/${courseStartId}`)).status).toBe(404);
    expect((await service.as('other-provider-staff')<Page<ViabilityView>>('GET', 'viability')).body.items).toEqual([]);
    for (const member of ['case-manager', 'counsellor', 'dpo'] as const) {
      expect((await service.as(member)('GET', 'viability')).status).toBe(403);
    }
    expect((await service.as('provider-staff')('POST', `viability/${courseStartId}/decide`, cancel)).status).toBe(403);
    const references = await service.sql<{ readonly id: string; readonly reference: string }>(
      'select id, reference from waiting_list.waiting_entry',
    );
    const said = JSON.stringify([await listed(), await detail(courseStartId)]);
    expect(references.filter(({ id, reference }) => said.includes(id) || said.includes(reference))).toEqual([]);
  });

  it('is not a coordinator of another area', async () => {
    const { courseStartId } = await start({ municipality: '05916000' });
    await eventually(async () =>
      expect(
        await service.sql('select 1 from waiting_list.viability_case where course_start_id = $1', [courseStartId]),
      ).toHaveLength(1),
    );
    expect((await anna('GET', `viability/${courseStartId}`)).status).toBe(404);
    expect((await decide(courseStartId, cancel)).status).toBe(404);
    expect((await listed()).map(({ id }) => id)).not.toContain(courseStartId);
  });
});

it('the list goes page by page', async () => {
  const ids: string[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await anna<Page<ViabilityView>>('GET', `viability?limit=3${cursor && `&cursor=${cursor}`}`);
    ids.push(...body.items.map(({ id }) => id));
    if (!body.nextCursor) break;
    cursor = body.nextCursor;
  }
  expect(ids).toEqual((await listed()).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect((await anna<PolicyWithTextView>('GET', 'policies/current')).status).toBe(200);
});

async function steps(id: string): Promise<readonly string[]> {
  const rows = await service.sql<{ readonly step: string }>(
    `select s.step from waiting_list.viability_step s join waiting_list.viability_case v on v.id = s.case_id
      where v.course_start_id = $1 order by s.at`,
    [id],
  );
  return rows.map(({ step }) => step);
}
