import type {
  CourseStartWhyView,
  ExplanationView,
  ProblemView,
  RankView,
  SeatOfferExplanationView,
  WaitingEntryView,
} from '@app/contracts';
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

const ask = <T>(path: string, headers: Record<string, string> = {}) =>
  service.as('case-manager')<T>('GET', path, undefined, headers);

/** Once the plan has taken in all that was heard and registered. */
const explained = (id: string, query = '', headers: Record<string, string> = {}) =>
  eventually(async () => {
    const { body } = await ask<ExplanationView>(`waiting-entries/${id}/explanation${query}`, headers);
    const codes = body.courseStarts.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect([...codes, body.sentence]).not.toContain('BEING_PLANNED');
    expect(body.sentence).not.toMatch(/neu geplant|up to date in a moment|in einer Minute/);
    return body;
  });

const register = async (body = aBody()) =>
  (await service.as('case-manager')<WaitingEntryView>('POST', 'waiting-entries', body)).body;

const farOff = { startsOn: inDays(70), entryClosesOn: inDays(80), decidesOn: inDays(60), endsOn: inDays(200) };

/** To whoever has a right to it and to whoever must come. */
const open = { fundingPaths: ['bamf-entitled', 'jobcenter'] };

describe('the explanation of an entry', () => {
  it('says for every course near by why there is no offer, in the reader’s wording', async () => {
    const late = await service.hear({ ...farOff, maxParticipants: 1 });
    const women = await service.hear({ targetGroup: 'women', entryLevels: ['B1.1'] });
    const full = await service.hear({ maxParticipants: 2, registeredElsewhere: 2 });
    const cancelled = await service.hear({ status: 'cancelled' });
    const entry = await register();

    const body = await eventually(async () => {
      const found = await explained(entry.id);
      expect(found.status).toBe('PLANNED');
      return found;
    });
    expect(body).toMatchObject({
      waitingEntryId: entry.id,
      wording: 'de',
      policyVersion: 'test-1',
      rulePackVersions: ['de.bamf.ik@2024-12-07'],
      tier: 1,
      position: { from: 1, to: 5 },
      further: 0,
    });
    expect(codesIn(body)).toEqual(
      new Map([
        [late.courseStartId, ['ASSIGNED', 'OUTSIDE_LEAD']],
        [women.courseStartId, ['NOT_SUITABLE', 'LEVEL', 'WOMEN_ONLY']],
        [full.courseStartId, ['FULL_TAKEN']],
        [cancelled.courseStartId, ['NOT_SUITABLE', 'COURSE_CANCELLED']],
      ]),
    );
    expect(body.sentence).toMatch(/vorgemerkt/);
    expect((await explained(entry.id, '', { 'accept-language': 'en-GB' })).sentence).toMatch(/pencilled in/);
    expect((await explained(entry.id, '', { 'accept-language': 'de-x-plain' })).sentence).toMatch(/keine Fahrkarte/);
    expect((await explained(entry.id, '?wording=en&purpose=advise')).wording).toBe('en');
    expect(JSON.stringify(body)).not.toMatch(/Zuweisung|Zusage/);
  });

  it('names who came before by tier and date alone, and what would help', async () => {
    const first = await register(aBody({ level: 'B1.1' }));
    const only = await service.hear({ ...farOff, ...open, entryLevels: ['B1.1'], maxParticipants: 1 });
    const evening = await service.hear({
      ...{ ...farOff, ...open },
      startsOn: inDays(72),
      entryLevels: ['B1.1'],
      slots: 0b100100,
      placeName: 'Sulingen',
    });
    const second = await register(aBody({ level: 'B1.1', entitlements: [{ path: 'bamf-entitled' }] }));

    const body = await eventually(async () => {
      const found = await explained(second.id);
      expect(codesIn(found).get(only.courseStartId)).toEqual(['FULL_HIGHER_PRIORITY']);
      return found;
    });
    const { cutOff } = body.courseStarts.find(({ courseStartId }) => courseStartId === only.courseStartId) ?? {};
    expect(cutOff).toEqual({ tier: 1, date: today() });
    expect(JSON.stringify(body)).not.toContain(first.id);
    expect(body.counterfactuals).toEqual([
      expect.objectContaining({
        courseStartId: evening.courseStartId,
        changes: [{ code: 'SLOTS', sentence: 'Mit Montag und Dienstag abends' }],
        sentence: expect.stringMatching(/^Mit Montag und Dienstag abends: \d\d\.\d\d\.\d{4} in Sulingen\.$/),
      }),
    ]);
  });

  it('of one course start says what would make it possible', async () => {
    const { courseStartId } = await service.hear({ ...farOff, entryLevels: ['B1.2'], childcare: false });
    const entry = await register(aBody({ level: 'B1.2', childcare: true }));
    await eventually(async () => {
      const { body } = await ask<CourseStartWhyView>(
        `waiting-entries/${entry.id}/explanation/course-starts/${courseStartId}`,
      );
      expect(body).toMatchObject({
        courseStart: { courseStartId, code: 'NOT_SUITABLE', reasons: [{ code: 'CHILDCARE' }] },
        counterfactuals: [{ courseStartId, changes: [{ code: 'CHILDCARE' }] }],
        rulePackVersions: ['de.bamf.ik@2024-12-07'],
      });
    });
    const nowhere = await ask<ProblemView>(`waiting-entries/${entry.id}/explanation/course-starts/${newId()}`);
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'course-start.not-found']);
  });

  it('is not there for anybody else', async () => {
    const entry = await register();
    for (const path of ['explanation', 'rank', `explanation/course-starts/${newId()}`]) {
      for (const member of ['other-case-manager', 'counsellor'] as const) {
        expect((await service.as(member)('GET', `waiting-entries/${entry.id}/${path}`)).status).toBe(404);
      }
      expect((await service.as('coordinator')('GET', `waiting-entries/${entry.id}/${path}`)).status).toBe(403);
      expect((await ask(`waiting-entries/${newId()}/${path}`)).status).toBe(404);
    }
    expect((await ask(`waiting-entries/${entry.id}/explanation?wording=latin`)).status).toBe(400);
  });
});

describe('a rank', () => {
  it('is told with what makes it, what moved it, and how to work out the lottery', async () => {
    const entry = await register(aBody({ level: 'C1.1' }));
    await service.as('case-manager')('POST', `waiting-entries/${entry.id}/pause`, undefined, { 'if-match': '"1"' });
    const paused = (await ask<RankView>(`waiting-entries/${entry.id}/rank`)).body;
    expect(paused).toMatchObject({ sentence: 'Der Eintrag steht zurzeit nicht in der Reihenfolge.' });
    expect(paused).not.toHaveProperty('position');
    await service.as('case-manager')('POST', `waiting-entries/${entry.id}/resume`);

    const { body } = await ask<RankView>(`waiting-entries/${entry.id}/rank?wording=de-plain`);
    expect(body).toMatchObject({
      tier: 1,
      tierReason: { code: 'OBLIGED', sentence: 'Sie müssen einen Kurs machen. Darum sind Sie weiter vorn.' },
      date: today(),
      waitingSince: today(),
      credits: [],
      lottery: { drawnFor: entry.id },
      position: { from: 1, to: 5 },
      sentence: 'Ihre Stelle in der Reihe: 1 bis 5.',
      moves: [
        { field: 'state', by: 'member' },
        { field: 'state', by: 'member' },
      ],
    });
  });
});

describe('the explanation of an offer', () => {
  it('says why this person, by the rules that held then', async () => {
    await service.hear({ entryLevels: ['A1.2'] });
    const entry = await somebodyOffered(service.as('case-manager'), aBody({ level: 'A1.2' }));
    const { id = '' } = entry.openOffer ?? {};
    const { body } = await ask<SeatOfferExplanationView>(`seat-offers/${id}/explanation`);
    expect(body).toMatchObject({
      seatOfferId: id,
      waitingEntryId: entry.id,
      state: 'open',
      policyVersion: 'test-1',
      rulePackVersions: ['de.bamf.ik@2024-12-07'],
      tier: 1,
      date: today(),
      sentence: expect.stringMatching(/^Dieser Platz wird angeboten, weil er passt/),
    });
    expect(body.grounds.map(({ code }) => code)).toEqual(['ORDER', 'LOTTERY', 'POLICY', 'RULE_PACKS']);

    const { body: why } = await ask<ExplanationView>(`waiting-entries/${entry.id}/explanation`);
    expect(why).toMatchObject({ status: 'OFFERED', seatOfferId: id, courseStarts: [], further: 0 });
    await service.as('case-manager')('POST', `seat-offers/${id}/accept`);
    expect((await ask<SeatOfferExplanationView>(`seat-offers/${id}/explanation`)).body.sentence).toBe(
      'Das Angebot wurde angenommen.',
    );
  });

  it('is for whoever looks after the person alone: a provider need not know why somebody comes first', async () => {
    const entry = await register(aBody({ level: 'A1.2' }));
    const { openOffer } = await untilOffered(service.as('case-manager'), entry.id);
    const path = `seat-offers/${openOffer?.id}/explanation`;
    expect((await service.as('provider-staff')('GET', path)).status).toBe(403);
    expect((await service.as('other-case-manager')('GET', path)).status).toBe(404);
    expect((await ask(`seat-offers/${newId()}/explanation`)).status).toBe(404);
  });
});

function codesIn({ courseStarts }: ExplanationView): ReadonlyMap<string, readonly string[]> {
  return new Map(
    courseStarts.map(({ courseStartId, code, reasons }) => [
      courseStartId,
      [code, ...reasons.map((reason) => reason.code)],
    ]),
  );
}
