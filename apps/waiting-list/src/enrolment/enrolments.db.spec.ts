import type { EnrolmentView, HandoverView, Page, WaitingEntryView } from '@app/contracts';
import { addDays } from '@app/kernel';
import { newId } from '@app/persistence';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aBody,
  inDays,
  somebodyOffered,
  startWaitingList,
  today,
  untilOffered,
  type WaitingListUnderTest,
} from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
afterAll(() => service.stop());

const staff = () => service.as('provider-staff');
const caseManager = () => service.as('case-manager');
const report = (id: string, what: string, body?: object, headers = {}) =>
  staff()<EnrolmentView>('POST', `enrolments/${id}/${what}`, body, headers);
const entryOf = async (id: string) => (await caseManager()<WaitingEntryView>('GET', `waiting-entries/${id}`)).body;
const spells = (id: string) =>
  service.sql(
    `select kind, level, course_type, registered_on::text, started_on::text, ended_on::text, end_reason
     from waiting_list.waiting_spell where waiting_entry_id = $1 order by id`,
    [id],
  );

/** Somebody who took a place in a course start of their own level, so that tests do not meet. */
async function expected(level: string, facts: Parameters<WaitingListUnderTest['hear']>[0] = {}) {
  const course = await service.hear({ entryLevels: [level], ...facts });
  const entry = await somebodyOffered(caseManager(), {
    ...aBody({ level, track: level.startsWith('alpha.') ? 'alpha' : 'general' }),
    waitingSince: '2026-05-04',
  });
  await caseManager()('POST', `seat-offers/${entry.openOffer?.id}/accept`);
  const { body } = await staff()<Page<EnrolmentView>>('GET', `enrolments?courseStartId=${course.courseStartId}`);
  const [enrolment] = body.items;
  if (!enrolment) throw new Error('Nobody is expected.');
  return { course, entry, enrolment };
}

describe('an accepted place', () => {
  it('is on the list of its provider, of the one who looks after the person, and of nobody else', async () => {
    const { course, entry, enrolment } = await expected('A1.1');
    const list = `enrolments?courseStartId=${course.courseStartId}`;

    expect(enrolment).toMatchObject({
      state: 'expected',
      version: 1,
      reference: entry.reference,
      waitingEntryId: entry.id,
      courseStart: { title: course.title, startsOn: course.startsOn, entryLevels: ['A1.1'] },
    });
    expect((await caseManager()<Page<EnrolmentView>>('GET', list)).body.items).toEqual([enrolment]);
    expect((await service.as('other-case-manager')<Page<EnrolmentView>>('GET', list)).body.items).toEqual([]);
    const random = await service.as('other-provider-staff')('GET', `enrolments?courseStartId=${newId()}`);
    expect(await service.as('other-provider-staff')('GET', list)).toMatchObject({
      status: 404,
      body: { code: random.body['code'] },
    });
    expect((await service.as('coordinator')('GET', list)).status).toBe(403);
    for (const what of ['confirm', 'no-show']) {
      expect((await service.as('other-provider-staff')('POST', `enrolments/${enrolment.id}/${what}`)).status).toBe(404);
      expect((await caseManager()('POST', `enrolments/${enrolment.id}/${what}`)).status).toBe(403);
    }
    expect((await entryOf(entry.id)).state).toBe('placed');
  });

  it.each(['limit=0', 'cursor=x', 'courseStartId=5', 'state=expected'])('is not listed by %s', async (query) => {
    expect((await staff()('GET', `enrolments?${query}`)).status).toBe(400);
  });

  it('is free again when the person is withdrawn from the list', async () => {
    const { entry, enrolment } = await expected('A1.2');
    await caseManager()('POST', `waiting-entries/${entry.id}/withdraw`, { reason: 'found-work' });

    expect((await staff()<EnrolmentView>('GET', `enrolments/${enrolment.id}`)).body.state).toBe('withdrawn');
    expect(
      await service.sql('select state from waiting_list.seat_offer where waiting_entry_id = $1', [entry.id]),
    ).toEqual([{ state: 'withdrawn' }]);
  });
});

describe('beginning a course', () => {
  it('ends the wait on the day the course began', async () => {
    const { course, entry, enrolment } = await expected('A2.2');

    expect(await report(enrolment.id, 'confirm')).toMatchObject({
      status: 200,
      body: { state: 'confirmed', version: 2 },
      headers: { etag: '"2"' },
    });
    expect((await entryOf(entry.id)).state).toBe('in-course');
    expect(await spells(entry.id)).toEqual([
      {
        kind: 'first',
        level: 'A2.2',
        course_type: 'integration',
        registered_on: '2026-05-04',
        started_on: course.startsOn,
        ended_on: null,
        end_reason: null,
      },
    ]);
    expect(await report(enrolment.id, 'confirm')).toMatchObject({
      status: 409,
      body: { code: 'enrolment.cannot-confirm' },
    });
    expect(await report(enrolment.id, 'no-show')).toMatchObject({ status: 409 });
  });

  it('is not known before the course has begun, nor is a no-show', async () => {
    const { course, enrolment } = await expected('B1.1', { startsOn: inDays(10), decidesOn: inDays(1) });

    for (const what of ['confirm', 'no-show']) {
      expect(await report(enrolment.id, what)).toMatchObject({
        status: 422,
        body: { code: 'enrolment.course-not-begun' },
      });
    }
    await service.hear({ ...course, version: 2, status: 'started' });
    expect((await report(enrolment.id, 'confirm')).status).toBe(200);
  });

  it('acts on the version the provider has seen, when they say so', async () => {
    const { enrolment } = await expected('B1.2');
    expect((await report(enrolment.id, 'confirm', undefined, { 'if-match': '"4"' })).status).toBe(412);
  });
});

describe('a course that is cancelled after it began', () => {
  it('sends its people back into the order with their date, and their next wait begins', async () => {
    const { course, entry, enrolment } = await expected('alpha.1', { track: 'alpha' });
    await report(enrolment.id, 'confirm');
    await service.hear({ ...course, version: 2, status: 'cancelled' });

    expect(await entryOf(entry.id)).toMatchObject({ state: 'waiting', waitingSince: '2026-05-04' });
    expect((await staff()<EnrolmentView>('GET', `enrolments/${enrolment.id}`)).body.state).toBe('withdrawn');
    expect(await spells(entry.id)).toMatchObject([
      { kind: 'first', started_on: course.startsOn },
      { kind: 'transition', registered_on: today(), started_on: null },
    ]);
  });

  it('puts them first until they begin another', async () => {
    const { course, entry } = await expected('alpha.5', { track: 'alpha' });
    await service.hear({ ...course, version: 2, status: 'cancelled' });
    const tier = async () => (await caseManager()('GET', `waiting-entries/${entry.id}/explanation`)).body['tier'];
    expect(await tier()).toBe(0);

    const other = await service.hear({ track: 'alpha', entryLevels: ['alpha.5'] });
    const { openOffer } = await untilOffered(caseManager(), entry.id);
    await caseManager()('POST', `seat-offers/${openOffer?.id}/accept`);
    expect(await tier()).toBe(0);
    const list = await staff()<Page<EnrolmentView>>('GET', `enrolments?courseStartId=${other.courseStartId}`);
    expect((await report(list.body.items[0]?.id ?? '', 'confirm')).status).toBe(200);
    expect(await tier()).toBe(1);
  });

  it('leaves alone who has its result already and was offered what follows', async () => {
    const { course, entry, enrolment } = await expected('alpha.3', { track: 'alpha' });
    await report(enrolment.id, 'confirm');
    const next = { track: 'alpha', entryLevels: ['alpha.4'], startsOn: inDays(41), endsOn: inDays(90) };
    const { courseStartId } = await service.hear({ ...next, entryClosesOn: inDays(44) });
    await report(enrolment.id, 'complete', { goesOn: true });
    const { openOffer } = await untilOffered(caseManager(), entry.id);
    await service.hear({ ...course, version: 2, status: 'cancelled' });

    expect(await entryOf(entry.id)).toMatchObject({ state: 'offered', openOffer: { courseStartId } });
    await caseManager()('POST', `seat-offers/${openOffer?.id}/accept`);
    await service.hear({ ...course, version: 3, status: 'cancelled' });
    expect((await entryOf(entry.id)).state).toBe('placed');
    expect(
      await service.sql(
        `select n.state, o.state as offer, p.state as place from waiting_list.enrolment n
         join waiting_list.seat_offer o on o.id = n.seat_offer_id
         left join waiting_list.place p on p.seat_offer_id = o.id
         where n.waiting_entry_id = $1 order by n.id`,
        [entry.id],
      ),
    ).toEqual([
      { state: 'completed', offer: 'accepted', place: 'confirmed' },
      { state: 'expected', offer: 'accepted', place: 'confirmed' },
    ]);
  });
});

describe('not beginning a course', () => {
  it('frees the place for the next in line, and has somebody ask the person first', async () => {
    const { course, entry, enrolment } = await expected('B2.1', { maxParticipants: 1 });
    const { body: next } = await caseManager()<WaitingEntryView>('POST', 'waiting-entries', aBody({ level: 'B2.1' }));

    expect((await report(enrolment.id, 'no-show')).body.state).toBe('no-show');
    expect(await entryOf(entry.id)).toMatchObject({ state: 'paused', dormant: true, waitingSince: '2026-05-04' });
    await eventually(async () => expect((await entryOf(next.id)).openOffer?.courseStartId).toBe(course.courseStartId));
    expect((await spells(entry.id))[0]).toMatchObject({ started_on: null, ended_on: null });
    expect((await caseManager()<WaitingEntryView>('POST', `waiting-entries/${entry.id}/resume`)).body).toMatchObject({
      state: 'waiting',
      dormant: false,
    });
  });
});

describe('leaving a course', () => {
  it('pauses the entry, keeps its date and begins a new wait', async () => {
    const { entry, enrolment } = await expected('B2.2');
    await report(enrolment.id, 'confirm');

    expect((await report(enrolment.id, 'drop-out', { reason: 'boredom' })).status).toBe(422);
    expect((await report(enrolment.id, 'drop-out', {})).status).toBe(422);
    expect((await report(enrolment.id, 'drop-out', { reason: 'move' })).body.state).toBe('dropped-out');
    expect(await entryOf(entry.id)).toMatchObject({ state: 'paused', waitingSince: '2026-05-04' });
    expect(await spells(entry.id)).toMatchObject([
      { kind: 'first', started_on: inDays(-1) },
      { kind: 'transition', registered_on: today(), started_on: null, ended_on: null },
    ]);
  });
});

describe('completing a course', () => {
  it('puts those who go on back into the order, one step up, and proposes to hand them over', async () => {
    const { course, entry, enrolment } = await expected('A2.1');
    await report(enrolment.id, 'confirm');
    const { body: done } = await report(enrolment.id, 'complete', { goesOn: true });

    expect(done).toMatchObject({
      state: 'completed',
      result: { goesOn: true, nextLevel: 'A2.2', completedOn: course.endsOn },
    });
    expect(await entryOf(entry.id)).toMatchObject({
      waitingSince: '2026-05-04',
      need: { level: 'A2.2', earliestStart: addDays(inDays(40), 1), levelSource: 'provider' },
      completed: { courseStartId: course.courseStartId, providerId: course.providerId, on: course.endsOn },
    });
    expect((await spells(entry.id))[1]).toMatchObject({
      kind: 'transition',
      level: 'A2.2',
      registered_on: course.endsOn,
      started_on: null,
    });
    const { body: handovers } = await staff()<Page<HandoverView>>('GET', 'handovers?state=proposed');
    expect(handovers.items.filter(({ waitingEntryId }) => waitingEntryId === entry.id)).toMatchObject([
      {
        state: 'proposed',
        version: 1,
        senderProviderId: course.providerId,
        fromCourseStartId: course.courseStartId,
        senderConfirmed: false,
      },
    ]);
    expect((await report(enrolment.id, 'complete', { goesOn: true })).status).toBe(409);
  });

  it('lets those go who do not go on', async () => {
    const { entry, enrolment } = await expected('C1.2');
    await report(enrolment.id, 'confirm');

    expect((await report(enrolment.id, 'complete', { goesOn: false })).body.result).toEqual({
      goesOn: false,
      completedOn: inDays(40),
    });
    expect((await entryOf(entry.id)).state).toBe('withdrawn');
    expect(await service.sql('select end_reason from waiting_list.waiting_entry where id = $1', [entry.id])).toEqual([
      { end_reason: 'completed' },
    ]);
    expect(
      (await caseManager()<Page<HandoverView>>('GET', 'handovers')).body.items.filter(
        ({ waitingEntryId }) => waitingEntryId === entry.id,
      ),
    ).toEqual([]);
  });

  it('is refused with the field, and nothing changes, when the result makes no sense', async () => {
    const { entry, enrolment } = await expected('C2');
    await report(enrolment.id, 'confirm');
    const before = await entryOf(entry.id);

    for (const [body, status, pointer] of [
      [{}, 422, '/goesOn'],
      [{ goesOn: 'yes' }, 422, '/goesOn'],
      [{ goesOn: true, nextLevel: 'A3' }, 422, '/nextLevel'],
      [{ goesOn: true, nextLevel: 'alpha.2' }, 422, '/nextLevel'],
      [{ goesOn: false, nextLevel: 'C2' }, 422, '/nextLevel'],
      [{ goesOn: true }, 422, '/nextLevel'],
      [{ goesOn: true, completedOn: '2026-01-01' }, 400, '/completedOn'],
    ] as const) {
      expect(await report(enrolment.id, 'complete', body)).toMatchObject({ status, body: { errors: [{ pointer }] } });
    }
    expect(await entryOf(entry.id)).toEqual(before);
  });

  it('is known from eight weeks before the end, or once the course has ended', async () => {
    const { course, entry, enrolment } = await expected('C1.1', { endsOn: inDays(57) });
    await report(enrolment.id, 'confirm');

    expect(await report(enrolment.id, 'complete', { goesOn: true })).toMatchObject({
      status: 422,
      body: { code: 'enrolment.too-early-for-a-result' },
    });
    await service.hear({ ...course, version: 2, status: 'ended' });
    expect((await report(enrolment.id, 'complete', { goesOn: true })).body.result?.completedOn).toBe(today());
    expect((await entryOf(entry.id)).need.earliestStart).toBe(inDays(1));
  });

  it('happens once when it is reported ten times at once', async () => {
    const { entry, enrolment } = await expected('orientation');
    await report(enrolment.id, 'confirm');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => report(enrolment.id, 'complete', { goesOn: true })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    expect(
      await service.sql('select count(*)::int as n from waiting_list.handover where waiting_entry_id = $1', [entry.id]),
    ).toEqual([{ n: 1 }]);
  });
});
