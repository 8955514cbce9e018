import type { EnrolmentView, HandoverView, Page, WaitingEntryView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Ask,
  aBody,
  inDays,
  somebodyOffered,
  startWaitingList,
  untilOffered,
  type WaitingListUnderTest,
} from '../waiting-list.fixtures.js';

let service: WaitingListUnderTest;
beforeAll(async () => {
  service = await startWaitingList();
});
afterAll(() => service.stop());

const sender: Ask = (...request) => service.as('provider-staff')(...request);
const receiver: Ask = (...request) => service.as('other-provider-staff')(...request);
const caseManager: Ask = (...request) => service.as('case-manager')(...request);
const agreed = { given: true, textVersion: '2026-10' };

const handoversOf = async (ask: Ask, entryId: string) =>
  (await ask<Page<HandoverView>>('GET', 'handovers?limit=200')).body.items.filter(
    (each) => each.waitingEntryId === entryId,
  );

/** Somebody who has completed a course of `level` and goes on to `next`. */
async function goingOn(level: string): Promise<{ entry: WaitingEntryView; handover: HandoverView }> {
  const course = await service.hear({ entryLevels: [level] });
  const entry = await somebodyOffered(caseManager, aBody({ level }));
  await caseManager('POST', `seat-offers/${entry.openOffer?.id}/accept`);
  const { body } = await sender<Page<EnrolmentView>>('GET', `enrolments?courseStartId=${course.courseStartId}`);
  const id = body.items[0]?.id;
  await sender('POST', `enrolments/${id}/confirm`);
  await sender('POST', `enrolments/${id}/complete`, { goesOn: true });
  const [handover] = await handoversOf(caseManager, entry.id);
  if (!handover) throw new Error('No hand-over was proposed.');
  return { entry, handover };
}

const followOn = (level: string) =>
  service.hear({
    entryLevels: [level],
    providerId: service.members['other-provider-staff'].organisationId,
    providerName: 'Lernhaus Herne',
    startsOn: inDays(41),
    endsOn: inDays(90),
    entryClosesOn: inDays(45),
    decidesOn: inDays(1),
  });

const told = (id: string) =>
  service.sql<{ state: string; version: number }>(
    `select payload->>'state' as state, (payload->>'version')::int as version, sequence::int from messaging.message
     where type = 'waiting-list.handover-changed.v1' and subject = $1 order by sequence`,
    [id],
  );

describe('a hand-over', () => {
  it('goes from proposal to both sides’ word, each step told once', async () => {
    const { entry, handover } = await goingOn('A1.1');
    const path = `handovers/${handover.id}`;
    const { body: consented } = await caseManager<HandoverView>('POST', `${path}/consent`, agreed);
    expect(consented).toMatchObject({ state: 'consented', consentedOn: inDays(0), version: 2 });
    expect((await receiver('GET', path)).status).toBe(404);

    await followOn('A1.2');
    const offered = await untilOffered(caseManager, entry.id);
    expect((await receiver<HandoverView>('GET', path)).body).toMatchObject({
      state: 'offered',
      transitionGapDays: 1,
      toCourse: { providerName: 'Lernhaus Herne' },
    });
    expect(await receiver('POST', `${path}/accept`)).toMatchObject({
      status: 409,
      body: { code: 'handover.cannot-accept' },
    });

    await caseManager('POST', `seat-offers/${offered.openOffer?.id}/accept`);
    expect((await sender<HandoverView>('GET', path)).body.state).toBe('accepted');
    expect(await sender('POST', `${path}/accept`)).toMatchObject({
      status: 403,
      body: { code: 'handover.not-yours-to-say' },
    });
    expect(await receiver('POST', `${path}/complete`)).toMatchObject({ status: 403 });
    expect((await receiver<HandoverView>('POST', `${path}/accept`)).body).toMatchObject({
      state: 'accepted',
      receiverConfirmed: true,
      senderConfirmed: false,
    });
    expect((await sender<HandoverView>('POST', `${path}/complete`)).body).toMatchObject({
      state: 'completed',
      receiverConfirmed: true,
      senderConfirmed: true,
    });
    expect((await sender('POST', `${path}/complete`)).status).toBe(409);
    expect((await caseManager('POST', `${path}/consent`, { ...agreed, given: false })).status).toBe(409);

    const steps = await told(handover.id);
    expect(steps.map(({ state }) => state)).toEqual([
      'proposed',
      'consented',
      'offered',
      'accepted',
      'accepted',
      'completed',
    ]);
    expect(steps.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('catches up when the person consents after the place was taken', async () => {
    const { entry, handover } = await goingOn('A2.1');
    await followOn('A2.2');
    const offered = await untilOffered(caseManager, entry.id);
    await caseManager('POST', `seat-offers/${offered.openOffer?.id}/accept`);
    expect(await handoversOf(receiver, entry.id)).toEqual([]);

    const { body } = await caseManager<HandoverView>('POST', `handovers/${handover.id}/consent`, agreed);
    expect(body.state).toBe('accepted');
    expect((await told(handover.id)).map(({ state }) => state)).toEqual([
      'proposed',
      'consented',
      'offered',
      'accepted',
    ]);
    expect(await handoversOf(receiver, entry.id)).toHaveLength(1);
  });

  it('is ready for the next offer when the person declines one', async () => {
    const { entry, handover } = await goingOn('B1.1');
    await caseManager('POST', `handovers/${handover.id}/consent`, agreed);
    await followOn('B1.2');
    const offered = await untilOffered(caseManager, entry.id);
    await caseManager('POST', `seat-offers/${offered.openOffer?.id}/decline`, { reason: 'too-far' });

    const { body } = await caseManager<HandoverView>('GET', `handovers/${handover.id}`);
    expect(body.state).toBe('consented');
    expect(body).not.toHaveProperty('toCourse');
    expect((await receiver('GET', `handovers/${handover.id}`)).status).toBe(404);
  });

  it('is declined without consent, and the person keeps their place in the order', async () => {
    const { entry, handover } = await goingOn('B2.1');
    const { body } = await caseManager<HandoverView>('POST', `handovers/${handover.id}/consent`, {
      ...agreed,
      given: false,
    });

    expect(body.state).toBe('declined');
    expect((await caseManager<WaitingEntryView>('GET', `waiting-entries/${entry.id}`)).body.state).toBe('waiting');
    expect((await caseManager('POST', `handovers/${handover.id}/consent`, agreed)).status).toBe(409);
    await followOn('B2.2');
    expect((await untilOffered(caseManager, entry.id)).openOffer?.courseStart.providerName).toBe('Lernhaus Herne');
  });

  it('ends with the entry', async () => {
    const { entry, handover } = await goingOn('C1.1');
    await caseManager('POST', `waiting-entries/${entry.id}/withdraw`, { reason: 'found-work' });

    expect((await caseManager<HandoverView>('GET', `handovers/${handover.id}`)).body.state).toBe('withdrawn');
  });

  it('is not taken over by a receiver who declines; the place stays', async () => {
    const { entry, handover } = await goingOn('orientation');
    await caseManager('POST', `handovers/${handover.id}/consent`, agreed);
    await followOn('B2.1');
    await untilOffered(caseManager, entry.id);

    expect((await receiver('POST', `handovers/${handover.id}/decline`)).status).toBe(204);
    expect((await sender<HandoverView>('GET', `handovers/${handover.id}`)).body.state).toBe('declined');
    expect((await caseManager<WaitingEntryView>('GET', `waiting-entries/${entry.id}`)).body.state).toBe('offered');
  });

  it('is nobody else’s business, and says so like something that does not exist', async () => {
    const { handover } = await goingOn('C1.2');
    const path = `handovers/${handover.id}`;

    for (const ask of [receiver, service.as('other-case-manager')]) expect((await ask('GET', path)).status).toBe(404);
    for (const verb of ['accept', 'decline', 'complete']) {
      expect((await receiver('POST', `${path}/${verb}`)).status).toBe(404);
      expect((await caseManager('POST', `${path}/${verb}`)).status).toBe(403);
    }
    expect((await service.as('other-case-manager')('POST', `${path}/consent`, agreed)).status).toBe(404);
    expect((await sender('POST', `${path}/consent`, agreed)).status).toBe(403);
    expect((await service.as('coordinator')('GET', 'handovers')).status).toBe(403);
  });

  it('is not moved by a consent that says nothing clear', async () => {
    const { handover } = await goingOn('A1.2');
    const path = `handovers/${handover.id}`;

    for (const [body, status] of [
      [{}, 422],
      [{ given: 'yes', textVersion: '1' }, 422],
      [{ given: true }, 422],
      [{ given: true, textVersion: 'a\nb' }, 422],
      [{ given: true, textVersion: '1', consentedOn: '2020-01-01' }, 400],
    ] as const) {
      expect((await caseManager('POST', `${path}/consent`, body)).status).toBe(status);
    }
    expect((await caseManager('POST', `${path}/consent`, agreed, { 'if-match': '"9"' })).status).toBe(412);
    expect((await caseManager<HandoverView>('GET', path)).body).toEqual(handover);
  });
});
