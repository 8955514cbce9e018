import type { HoldOutView, NextOffersView, OfferBatchView, Page, ProblemView } from '@app/contracts';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ask, aBody, inDays, startWaitingList, type WaitingListUnderTest } from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
let coordinator: Ask;
beforeAll(async () => {
  service = await startWaitingList();
  coordinator = service.as('coordinator');
});
afterAll(() => service.stop());

const aHoldOut = (courseStartId: string, differing: object = {}) => ({
  courseStartId,
  kind: 'tier',
  maxTier: 0,
  places: 2,
  until: inDays(10),
  ...differing,
});

describe('places kept for some', () => {
  it('are set, listed, changed and ended by a coordinator', async () => {
    const { courseStartId } = await service.hear({ maxParticipants: 3 });
    const { status, body } = await coordinator<HoldOutView>('POST', 'hold-outs', aHoldOut(courseStartId));
    expect(status).toBe(201);
    expect(body).toMatchObject({ position: 0, version: 1, source: 'coordinator', places: 2 });
    const changed = await coordinator<HoldOutView>(
      'PATCH',
      `hold-outs/${body.id}`,
      { places: 0 },
      { 'if-match': '"1"' },
    );
    expect(changed.body).toMatchObject({ version: 2, places: 0 });
    const past = { until: inDays(-1) };
    const refused = await coordinator<ProblemView>('PATCH', `hold-outs/${body.id}`, past, { 'if-match': '"2"' });
    expect([refused.status, refused.body.code]).toEqual([422, 'hold-out.until-past']);
    const { body: page } = await coordinator<Page<HoldOutView>>('GET', `hold-outs?courseStartId=${courseStartId}`);
    expect(page.items).toMatchObject([{ id: body.id, places: 0 }]);
  });

  it('are set once for one key', async () => {
    const { courseStartId } = await service.hear({});
    const key = { 'idempotency-key': crypto.randomUUID() };
    const first = await coordinator<HoldOutView>('POST', 'hold-outs', aHoldOut(courseStartId), key);
    const again = await coordinator<HoldOutView>('POST', 'hold-outs', aHoldOut(courseStartId), key);
    expect(again.body.id).toBe(first.body.id);
  });

  it.each<[string, object, string]>([
    ['more than there are', { places: 50 }, '/places'],
    ['until a day that is over', { until: inDays(-1) }, '/until'],
    ['beyond the last day of entry', { until: inDays(90) }, '/until'],
    ['for nobody', { kind: 'cohort', maxTier: undefined }, '/fromCourseStartId'],
    [
      'for people of a course nobody knows',
      { kind: 'cohort', maxTier: undefined, fromCourseStartId: crypto.randomUUID() },
      '/fromCourseStartId',
    ],
  ])('are refused when they are %s', async (_, differing, pointer) => {
    const { courseStartId } = await service.hear({});
    const { status, body } = await coordinator('POST', 'hold-outs', aHoldOut(courseStartId, differing));
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ pointer }] });
  });

  it('are not to be had elsewhere', async () => {
    const { courseStartId } = await service.hear({ municipality: '05916000' });
    expect((await coordinator('POST', 'hold-outs', aHoldOut(courseStartId))).status).toBe(404);
    const { body } = await coordinator<Page<HoldOutView>>('GET', `hold-outs?courseStartId=${courseStartId}`);
    expect(body.items).toEqual([]);
  });

  it('go to nobody else', async () => {
    const { courseStartId } = await service.hear({
      entryLevels: ['C1.1'],
      maxParticipants: 1,
      startsOn: inDays(60),
      entryClosesOn: inDays(70),
    });
    const { body: kept } = await coordinator<HoldOutView>('POST', 'hold-outs', aHoldOut(courseStartId, { places: 1 }));
    await service.as('case-manager')('POST', 'waiting-entries', aBody({ level: 'C1.1' }));
    const planned = async () => {
      const rows = await service.sql<{ members: number; free_open: number; free_reserved: number[] }>(
        'select members, free_open, free_reserved from waiting_list.planned_course where course_start_id = $1',
        [courseStartId],
      );
      return rows[0];
    };
    await eventually(async () => expect(await planned()).toEqual({ members: 0, free_open: 0, free_reserved: [1] }));
    await coordinator('PATCH', `hold-outs/${kept.id}`, { places: 0 }, { 'if-match': '"1"' });
    await eventually(async () => expect(await planned()).toEqual({ members: 1, free_open: 0, free_reserved: [0] }));
  });
});

describe('more offers at once than go out unseen', () => {
  it('are shown to a coordinator by course start, and go when let go', async () => {
    await service.sql(
      `insert into waiting_list.policy (version, terms) values ('test-2', '{"settlingMinutes": 0, "batchPreviewAbove": 1}')`,
    );
    for (let number = 0; number < 3; number++) {
      await service.as('case-manager')('POST', 'waiting-entries', aBody({ level: 'B2.1' }, `Beispiel${number}`));
    }
    const { courseStartId } = await service.hear({ entryLevels: ['B2.1'] });
    const next = () => coordinator<NextOffersView>('GET', 'offer-batches/next');
    const held = await eventually(async () => {
      const { body } = await next();
      expect(body).toMatchObject({
        region: 'all',
        regions: ['all'],
        offers: 3,
        courseStarts: [{ courseStartId, offers: 3 }],
        batch: { state: 'held', offers: 3 },
      });
      return body.batch;
    });
    expect(JSON.stringify((await next()).body)).not.toMatch(/W-/);
    expect((await service.as('case-manager')('GET', 'offer-batches/next')).status).toBe(403);

    const release = () => coordinator<OfferBatchView>('POST', `offer-batches/${held?.id}/release`);
    expect((await release()).body).toMatchObject({ state: 'released' });
    expect((await release()).status).toBe(409);
    await eventually(async () => {
      const offers = await service.sql('select 1 from waiting_list.seat_offer where course_start_id = $1', [
        courseStartId,
      ]);
      expect(offers).toHaveLength(3);
    });
    await eventually(async () => expect((await next()).body).toMatchObject({ offers: 0 }));
  });
});
