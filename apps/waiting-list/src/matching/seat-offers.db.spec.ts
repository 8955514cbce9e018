import type { Page, ProblemView, SeatOfferView, WaitingEntryView } from '@app/contracts';
import { newId } from '@app/persistence';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, somebodyOffered, startWaitingList, type WaitingListUnderTest } from '../waiting-list.fixtures.js';

describe('place offers over HTTP', () => {
  let service: WaitingListUnderTest;

  beforeAll(async () => {
    service = await startWaitingList();
    await service.hear({ maxParticipants: 30 });
  });
  afterAll(() => service.stop());

  const offerOf = async (body = aBody()): Promise<SeatOfferView> => {
    const { openOffer } = await somebodyOffered(service.as('case-manager'), body);
    if (!openOffer) throw new Error('no offer is shown');
    return openOffer;
  };

  it('are listed for the case manager of the person and for the provider of the course, and for nobody else', async () => {
    const offer = await offerOf();
    for (const member of ['case-manager', 'provider-staff'] as const) {
      const { body } = await service.as(member)<Page<SeatOfferView>>('GET', 'seat-offers?state=open');
      expect(body.items).toContainEqual(offer);
    }
    for (const member of ['other-case-manager', 'other-provider-staff', 'counsellor'] as const) {
      expect((await service.as(member)<Page<SeatOfferView>>('GET', 'seat-offers')).body.items).toEqual([]);
      expect((await service.as(member)('GET', `seat-offers/${offer.id}`)).status).toBe(404);
    }
    expect((await service.as('coordinator')('GET', 'seat-offers')).status).toBe(403);
  });

  it('tell what a person needs to decide', async () => {
    const offer = await offerOf();
    expect(offer).toMatchObject({
      state: 'open',
      version: 1,
      reference: expect.stringMatching(/^W-/),
      courseStart: {
        title: 'Integrationskurs A2.1 vormittags',
        placeName: 'Haus am Anger',
        times: 'Mo, Mi 09:00–12:15',
      },
      answerBy: expect.stringMatching(/:59:59\.000Z$/),
    });
  });

  it('are accepted by one POST', async () => {
    const offer = await offerOf();
    const { status, body, headers } = await service.as('case-manager')<SeatOfferView>(
      'POST',
      `seat-offers/${offer.id}/accept`,
      undefined,
      { 'if-match': '"1"' },
    );
    expect([status, body.state, headers['etag']]).toEqual([200, 'accepted', '"2"']);
    const entry = await service.as('case-manager')<WaitingEntryView>('GET', `waiting-entries/${offer.waitingEntryId}`);
    expect(entry.body.state).toBe('placed');
    expect((await service.as('provider-staff')<Page<object>>('GET', 'enrolments')).body.items).toContainEqual(
      expect.objectContaining({ waitingEntryId: offer.waitingEntryId, state: 'expected' }),
    );
  });

  it('are given once when a hundred accept at once: one 200, ninety-nine 409', async () => {
    const offer = await offerOf();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        service.as('case-manager')<ProblemView>('POST', `seat-offers/${offer.id}/accept`),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status, body }) => status === 409 && body.code === 'seat-offer.not-open')).toHaveLength(
      99,
    );
  });

  it('answer a repeated acceptance with the same key like the first', async () => {
    const offer = await offerOf();
    const accept = () =>
      service.as('case-manager')('POST', `seat-offers/${offer.id}/accept`, undefined, { 'idempotency-key': offer.id });
    expect([(await accept()).status, (await accept()).status]).toEqual([200, 200]);
  });

  it('are declined with a reason from the closed list, and the turn is kept', async () => {
    const offer = await offerOf();
    const decline = (body: object) =>
      service.as('case-manager')<ProblemView & SeatOfferView>('POST', `seat-offers/${offer.id}/decline`, body);
    expect((await decline({ reason: 'no-idea' })).status).toBe(422);
    expect((await decline({ reason: 'too-far', because: 'of the bus' })).status).toBe(400);
    const { status, body } = await decline({ reason: 'too-far' });
    expect([status, body.state, body.declineReason]).toEqual([200, 'declined', 'too-far']);
    expect((await decline({ reason: 'too-far' })).body.code).toBe('seat-offer.not-open');
    const entry = await service.as('case-manager')<WaitingEntryView>('GET', `waiting-entries/${offer.waitingEntryId}`);
    expect(entry.body.state).toBe('waiting');
  });

  it('answer strangers and made-up ids alike', async () => {
    const offer = await offerOf();
    for (const id of [offer.id, newId(), 'not-an-id']) {
      for (const step of ['accept', 'decline']) {
        const answer = await service.as('other-case-manager')(
          'POST',
          `seat-offers/${id}/${step}`,
          step === 'decline' ? { reason: 'other' } : undefined,
        );
        expect(answer.status).toBe(404);
      }
    }
    expect((await service.as('provider-staff')('POST', `seat-offers/${offer.id}/accept`)).status).toBe(403);
  });

  it('expire by themselves, and tell of it', async () => {
    const offer = await offerOf();
    await service.sql(`update waiting_list.seat_offer set answer_by = now() - interval '1 second' where id = $1`, [
      offer.id,
    ]);
    await eventually(async () => {
      const { body } = await service.as('case-manager')<SeatOfferView>('GET', `seat-offers/${offer.id}`);
      expect(body).toMatchObject({ state: 'expired', version: 2 });
    });
    expect(await service.sql('select type from messaging.message where subject = $1 order by id', [offer.id])).toEqual([
      { type: 'waiting-list.seat-offered.v1' },
      { type: 'waiting-list.seat-offer-expired.v1' },
    ]);
    const late = await service.as('case-manager')<ProblemView>('POST', `seat-offers/${offer.id}/accept`);
    expect([late.status, late.body.code, late.body.title]).toEqual([
      409,
      'seat-offer.expired',
      'Die Antwortfrist für dieses Platzangebot ist abgelaufen.',
    ]);
  });

  it('are listed in pages that join without gap or repetition', async () => {
    const all = (await service.as('case-manager')<Page<SeatOfferView>>('GET', 'seat-offers')).body.items;
    const seen: SeatOfferView[] = [];
    let cursor: string | undefined;
    do {
      const query = `seat-offers?limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const { body } = await service.as('case-manager')<Page<SeatOfferView>>('GET', query);
      seen.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(all);
    expect((await service.as('case-manager')('GET', 'seat-offers?cursor=forged')).status).toBe(400);
    expect((await service.as('case-manager')('GET', 'seat-offers?limit=1000000000')).status).toBeGreaterThanOrEqual(
      400,
    );
  });
});
