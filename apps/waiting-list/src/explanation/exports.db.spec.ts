import type {
  ExplanationDocument,
  ExplanationExportView,
  ExplanationFile,
  ExplanationKeysView,
  ProblemView,
  WaitingEntryView,
} from '@app/contracts';
import { newId } from '@app/persistence';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, aSigningKey, inDays, startWaitingList, type WaitingListUnderTest } from '../waiting-list.fixtures.js';
import { canonicalJson } from './domain/canonical-json.js';
import { verifyDocument } from './domain/verify-document.js';
import { readSigned } from './signing/read-signed.js';
import { Signer } from './signing/signer.js';
import { knownKeys } from './verify-explanation/known-keys.js';

let service: WaitingListUnderTest;
let ahead: WaitingEntryView;
let entry: WaitingEntryView;
let view: ExplanationExportView;
let text: string;
let keys: ExplanationKeysView['keys'];
const later = { startsOn: inDays(70), entryClosesOn: inDays(80), decidesOn: inDays(60), endsOn: inDays(200) };

beforeAll(async () => {
  service = await startWaitingList();
  await service.hear({ ...later, maxParticipants: 1, entryLevels: ['A2.1'] });
  await service.hear({ ...later, slots: 0b100 });
  await service.hear({ status: 'cancelled' });
  ahead = await register(inDays(-100));
  entry = await register();
  await service.as('case-manager')('POST', `waiting-entries/${entry.id}/pause`, {}, { 'if-match': '"1"' });
  await service.as('case-manager')('POST', `waiting-entries/${entry.id}/resume`);
  view = await eventually(async () => {
    const { body } = await exportOf(entry.id);
    const { document } = JSON.parse(await fileOf(body.id)) as ExplanationFile;
    expect(document.outcome.courses.map(({ code }) => code)).toContain('FULL_HIGHER_PRIORITY');
    return body;
  });
  text = await fileOf(view.id);
  keys = (await service.as('coordinator')<ExplanationKeysView>('GET', 'explanation-keys')).body.keys;
});
afterAll(() => service.stop());

const register = async (waitingSince = inDays(0)) =>
  (await service.as('case-manager')<WaitingEntryView>('POST', 'waiting-entries', { ...aBody(), waitingSince })).body;
const exportOf = (id: string, headers: Record<string, string> = {}) =>
  service.as('case-manager')<ExplanationExportView>(
    'POST',
    `waiting-entries/${id}/explanation-exports`,
    { purpose: 'court' },
    headers,
  );
const fileOf = async (id: string) =>
  canonicalJson((await service.as('case-manager')<ExplanationFile>('GET', `explanation-exports/${id}`)).body);
const documentIn = (file: string) => (JSON.parse(file) as ExplanationFile).document;

describe('an explanation that is handed out', () => {
  it('is genuine by the published keys, and everything in it can be worked out again', () => {
    const read = readSigned(text, keys);
    expect(read).toMatchObject({ genuine: true, kid: view.kid });
    const claims = verifyDocument(documentIn(text));
    expect(claims.filter(({ holds }) => !holds)).toEqual([]);
    expect(claims.map(({ claim }) => claim)).toEqual(expect.arrayContaining(['RANK', 'COURSE', 'RULE_PACK']));
    expect(view).toMatchObject({ waitingEntryId: entry.id, purpose: 'court', kid: keys[0]?.kid });
  });

  it('is complete: inputs, rules, standings, outcome, and what has happened', () => {
    const document = documentIn(text);
    expect(document).toMatchObject({
      format: 'kursbruecke.explanation.v1',
      madeFor: { purpose: 'court', memberId: service.members['case-manager'].memberId },
      policy: { version: 'test-1', terms: { transitionCreditDays: 120, leadDays: 42 } },
      entry: { id: entry.id, reference: entry.reference },
      person: { level: 'A2.1', reachMetres: 15_000 },
      upToDate: true,
      further: 0,
      outcome: {
        status: 'WAITING',
        rank: { tierReason: 'OBLIGED' },
        counterfactuals: [{ changes: [{ code: 'SLOTS' }] }],
      },
    });
    expect(document.rulePacks.map(({ version }) => version)).toEqual(['de.bamf.ik@2024-12-07']);
    expect(document.courses).toHaveLength(3);
    expect(document.history.changes[0]?.by).toEqual({ role: 'case_manager', organisation: expect.any(String) });
    expect(document.history.changes.map(({ field, memberId }) => [field, memberId])).toEqual([
      ['state', service.members['case-manager'].memberId],
      ['state', service.members['case-manager'].memberId],
    ]);
  });

  it('lets others appear as limits only', () => {
    expect(text).not.toContain(ahead.id);
    expect(text).not.toContain(ahead.reference);
    const limits = documentIn(text).courses.flatMap(({ standing }) => standing?.cutOff ?? []);
    expect(limits).toEqual([{ tier: 1, date: expect.any(Number), lottery: expect.any(Number), id: '-' }]);
  });

  it('is handed out once however often it is asked for with one key', async () => {
    const key = { 'idempotency-key': newId() };
    const [first, second] = [await exportOf(entry.id, key), await exportOf(entry.id, key)];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    expect(first.headers['location']).toBe(`/api/waiting-list/explanation-exports/${first.body.id}`);
  });

  it('needs a purpose, and is for whoever looks after the person alone', async () => {
    const path = `waiting-entries/${entry.id}/explanation-exports`;
    expect((await service.as('case-manager')<ProblemView>('POST', path, { purpose: 'curiosity' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/purpose' }],
    });
    expect((await service.as('case-manager')('POST', path)).status).toBeGreaterThanOrEqual(400);
    expect((await service.as('other-case-manager')('POST', path, { purpose: 'court' })).status).toBe(404);
    expect((await service.as('other-case-manager')('GET', `explanation-exports/${view.id}`)).status).toBe(404);
    expect((await service.as('coordinator')('GET', `explanation-exports/${view.id}`)).status).toBe(403);
    expect((await service.as('case-manager')<ProblemView>('GET', `explanation-exports/${newId()}`)).body.title).toBe(
      'Diese Begründung gibt es hier nicht.',
    );
  });

  it('is on record with the one who made it', async () => {
    expect(
      await service.sql(
        `select purpose, member_id from waiting_list.explanation_export where id = $1
         union all select purpose, member_id from waiting_list.people_read
           where route = 'POST waiting-entries/{id}/explanation-exports' and $2 = any(entry_references) limit 2`,
        [view.id, entry.reference],
      ),
    ).toEqual([
      { purpose: 'court', member_id: service.members['case-manager'].memberId },
      { purpose: 'case-work', member_id: service.members['case-manager'].memberId },
    ]);
  });

  it('is behind a policy, and nobody can change it afterwards', async () => {
    const scope = (member: 'case-manager' | 'other-case-manager') => ({
      'app.role': 'case_manager',
      'app.organisation': service.members[member].organisationId,
      'app.member': service.members[member].memberId,
    });
    const count = 'select count(*)::int as n from explanation_export';
    expect((await service.asService<{ n: number }>(scope('case-manager'), count))[0]?.n).toBeGreaterThan(0);
    expect(await service.asService(scope('other-case-manager'), count)).toEqual([{ n: 0 }]);
    expect(await service.asService({}, count)).toEqual([{ n: 0 }]);
    const change = `update explanation_export set file = '{}' returning id`;
    expect(await service.asService(scope('case-manager'), change)).toEqual([]);
    expect(await service.asService({ 'app.role': 'system' }, change)).toEqual([]);
    expect(await service.asService(scope('case-manager'), 'delete from explanation_export returning id')).toEqual([]);
  });
});

describe('a file that somebody has changed', () => {
  it('is not genuine, whichever byte it is', () => {
    const step = Math.max(1, Math.floor(text.length / 400));
    for (let at = 0; at < text.length; at += step) {
      const other = text[at] === '1' ? '2' : '1';
      expect(readSigned(text.slice(0, at) + other + text.slice(at + 1), keys).genuine).toBe(false);
    }
    for (const file of [` ${text}`, `${text}\n`, text.replace('{', '{"document":{},'), '', '[]', 'null', '{}']) {
      expect(readSigned(file, keys).genuine).toBe(false);
    }
  });

  it('is not genuine when another key signed it', () => {
    const forged = new Signer(aSigningKey());
    const { text: file } = forged.sign(documentIn(text));
    expect(readSigned(file, keys)).toEqual({ genuine: false, because: 'UNKNOWN_KEY' });
    expect(readSigned(file, [{ ...forged.publicKey, kid: view.kid }])).toMatchObject({ genuine: false });
  });
});

describe('a document that claims something wrong, though its signature is right', () => {
  type Plant = (document: ExplanationDocument) => ExplanationDocument;
  const courses =
    (change: (code: string) => object): Plant =>
    (document) => ({
      ...document,
      outcome: {
        ...document.outcome,
        courses: document.outcome.courses.map((one) => ({
          ...one,
          ...change(one.code),
        })) as ExplanationDocument['outcome']['courses'],
      },
    });
  const plants: readonly (readonly [string, string, Plant])[] = [
    ['another tier', 'RANK', (d) => ({ ...d, outcome: { ...d.outcome, rank: { ...d.outcome.rank, tier: 2 } } })],
    [
      'another lottery number',
      'RANK',
      (d) => ({ ...d, outcome: { ...d.outcome, rank: { ...d.outcome.rank, lottery: 7 } } }),
    ],
    [
      'another date of waiting',
      'RANK',
      (d) => ({ ...d, person: { ...d.person, waitingSince: d.person.waitingSince - 1 } }),
    ],
    ['another salt', 'RANK', (d) => ({ ...d, policy: { ...d.policy, terms: { ...d.policy.terms, tieSalt: 1 } } })],
    [
      'a course called full that is not',
      'COURSE',
      courses((code) => (code === 'NOT_SUITABLE' ? { code: 'FULL_TAKEN', reasons: [] } : {})),
    ],
    ['a reason left out', 'COURSE', courses(() => ({ reasons: [] }))],
    ['a course left out', 'COURSE', (d) => ({ ...d, outcome: { ...d.outcome, courses: d.outcome.courses.slice(1) } })],
    [
      'a limit that comes later in the order',
      'COURSE',
      (d) => ({
        ...d,
        courses: d.courses.map((one) =>
          one.standing?.cutOff
            ? { ...one, standing: { ...one.standing, cutOff: { ...one.standing.cutOff, tier: 3 } } }
            : one,
        ),
      }),
    ],
    [
      'a free place that nobody was given',
      'COURSE',
      (d) => ({
        ...d,
        courses: d.courses.map((one) => (one.standing ? { ...one, standing: { ...one.standing, freeOpen: 1 } } : one)),
      }),
    ],
    ['a counterfactual made up', 'COUNTERFACTUALS', (d) => ({ ...d, outcome: { ...d.outcome, counterfactuals: [] } })],
    ['another status', 'STATUS', (d) => ({ ...d, outcome: { ...d.outcome, status: 'PLANNED' } })],
    [
      'a law that reads otherwise',
      'RULE_PACK',
      (d) => ({ ...d, rulePacks: d.rulePacks.map((pack) => ({ ...pack, lateEntryUnits: 50 })) }),
    ],
    [
      'the law of another day',
      'RULE_PACK_OF',
      (d) => ({ ...d, courses: d.courses.map((one) => ({ ...one, rulePackVersion: 'de.bamf.ik@2016-08-06' })) }),
    ],
    ['rules nobody knows', 'RULES', (d) => ({ ...d, rules: 'kursbruecke-matching-0' })],
  ];

  it.each(plants)('is found out: %s', async (_, claim, plant) => {
    const key = aSigningKey();
    const { text: file } = new Signer(key).sign(plant(documentIn(text)));
    const read = readSigned(file, await knownKeys(undefined, key));
    expect(read.genuine).toBe(true);
    const wrong = verifyDocument(documentIn(file)).filter(({ holds }) => !holds);
    expect(wrong.map((one) => one.claim)).toContain(claim);
  });
});
