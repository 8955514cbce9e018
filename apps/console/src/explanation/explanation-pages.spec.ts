import type { ExplanationFile, ExplanationView, RankView, SeatOfferExplanationView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const { services, visit, send } = consoleUnderTest('case_manager', 'http://127.0.0.1:9');

const id = '0199d6a0-0000-7000-8000-000000000002';
const at = '/api/waiting-list';
const answer = (path: string, body: unknown) => services.answers.set(`GET ${at}/${path}`, [200, body]);
const entry = {
  id,
  version: 3,
  reference: 'W-7F3K2Q',
  state: 'waiting',
  dormant: false,
  need: { level: 'A2.1', track: 'general', entitlements: [], municipality: '05911000', reachKm: 10, availability: [] },
  waitingSince: '2026-09-01',
  warnings: [],
  linked: false,
};
const rank: RankView = {
  waitingEntryId: id,
  asOf: '2026-11-21T10:00:00Z',
  wording: 'de',
  policyVersion: 'p-1',
  rulePackVersions: [],
  tier: 1,
  tierReason: { code: 'OBLIGED', sentence: 'Es besteht eine gesetzliche Verpflichtung.' },
  date: '2026-05-04',
  waitingSince: '2026-09-01',
  credits: [{ code: 'COMPLETED_COURSE', days: 120, sentence: '120 Tage Gutschrift.' }],
  lottery: { number: 4_711, salt: 20_261_121, drawnFor: id },
  position: { from: 21, to: 50 },
  sentence: 'Stelle 21 bis 50.',
  moves: [
    {
      code: 'paused',
      sentence: 'Der Eintrag wurde pausiert.',
      at: '2026-10-01T08:00:00Z',
      field: 'state',
      by: 'member',
    },
  ],
};
const course = (title: string, code: ExplanationView['courseStarts'][number]['code'], more: object = {}) => ({
  courseStartId: title,
  title,
  providerName: 'Sprachwerk',
  startsOn: '2027-01-12',
  code,
  sentence: `Satz zu ${title}.`,
  reasons: [],
  rulePackVersion: 'de.bamf.ik@2024-12-07',
  ...more,
});
const explanation: ExplanationView = {
  waitingEntryId: id,
  status: 'WAITING',
  sentence: 'Zurzeit ist kein passender Platz frei.',
  wording: 'de',
  policyVersion: 'p-1',
  rulePackVersions: ['de.bamf.ik@2024-12-07'],
  asOf: '2026-11-21T10:00:00Z',
  tier: 1,
  position: { from: 21, to: 50 },
  courseStarts: [
    course('Kurs weit weg', 'NOT_SUITABLE', {
      reasons: ['LEVEL', 'DISTANCE'].map((code) => ({ code, sentence: `Grund ${code}.` })),
    }),
    course('Kurs abends', 'NOT_SUITABLE', {
      reasons: [{ code: 'AVAILABILITY', sentence: 'Es fehlt: Montag abends.' }],
    }),
    course('Kurs voll', 'FULL_HIGHER_PRIORITY', { cutOff: { tier: 1, date: '2026-03-01' } }),
  ],
  further: 0,
  counterfactuals: [
    {
      changes: [{ code: 'SLOTS', sentence: 'Mit Montag abends' }],
      sentence: 'Mit Montag abends: 12.01.2027 in Sulingen.',
      courseStartId: 'Kurs abends',
      title: 'Kurs abends',
      startsOn: '2027-01-12',
    },
  ],
};

const answerAll = (body: ExplanationView = explanation) => {
  answer(`waiting-entries/${id}`, entry);
  answer(`waiting-entries/${id}/explanation`, body);
  answer(`waiting-entries/${id}/rank`, rank);
};

describe('the page that says why', () => {
  it('says first how things stand, then what would help, then why, the nearest course first', async () => {
    answerAll();
    const { status, body } = await visit(`/waiting-entries/${id}/explanation`);
    expect(status).toBe(200);
    const order = [
      'Zurzeit ist kein passender Platz frei.',
      'Stelle 21 bis 50',
      'Mit Montag abends: 12.01.2027 in Sulingen.',
      'Woran es liegt',
      'Passt, ist aber voll (1)',
      'Zuletzt kam hinein, wer in Gruppe 1 seit 01.03.2026 wartet.',
      'Nur ein Grund steht dagegen (1)',
      'Passt nicht (1)',
      'So kommt die Reihenfolge zustande',
    ].map((text) => body.indexOf(text));
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('speaks plain German when asked to, marked as German on an English page too', async () => {
    answerAll({ ...explanation, wording: 'de-plain', sentence: 'Sie stehen auf der Liste.' });
    const { body } = await visit(`/waiting-entries/${id}/explanation?plain=1&lang=en`);
    expect(body).toContain('<p class="kern-body" lang="de">Sie stehen auf der Liste.</p>');
    expect(body).toContain('In usual language');
    expect(services.asked.map(({ path }) => path)).toContain(`${at}/waiting-entries/${id}/explanation`);
  });

  it('does not say of somebody with an offer that no course was looked at', async () => {
    answerAll({ ...explanation, status: 'OFFERED', courseStarts: [], counterfactuals: [], seatOfferId: 'offer-1' });
    const { body } = await visit(`/waiting-entries/${id}/explanation`);
    expect(body).toContain('href="/seat-offers/offer-1"');
    expect(body).not.toMatch(/kein Kurs angekündigt|Woran es liegt|Was helfen würde/);
  });

  it('hands the reasons out for a stated purpose', async () => {
    services.answers.set(`POST ${at}/waiting-entries/${id}/explanation-exports`, [201, { id: 'export-1' }]);
    const { status, headers } = await send(`/waiting-entries/${id}/explanation/exports`, {
      purpose: 'court',
      once: 'key-1',
    });
    expect([status, headers.get('location')]).toEqual([303, `/waiting-entries/${id}/explanation/exports/export-1`]);
    const asked = services.asked.find(({ method }) => method === 'POST');
    expect([asked?.body, asked?.headers['idempotency-key']]).toEqual(['{"purpose":"court"}', 'key-1']);
  });
});

describe('the reasons on paper', () => {
  it('are in German, name no other person, and the file is given back byte for byte', async () => {
    answer('explanation-exports/export-1', file);
    const { body } = await visit(`/waiting-entries/${id}/explanation/exports/export-1?lang=en`);
    for (const text of ['<div lang="de" class="paper">', 'Begründung für W-7F3K2Q', 'Gruppe 1, Datum', 'Kurs abends']) {
      expect(body).toContain(text);
    }
    const download = await visit(`/waiting-entries/${id}/explanation/exports/export-1/file`);
    expect(download.body).toBe(JSON.stringify(file));
    expect(download.headers.get('content-disposition')).toBe('attachment; filename="begruendung-export-1.json"');
  });
});

describe('the page of an offer', () => {
  it('says why it went to this person', async () => {
    answer('seat-offers/offer-1', {
      id: 'offer-1',
      version: 1,
      state: 'open',
      waitingEntryId: id,
      reference: 'W-7F3K2Q',
      courseStartId: 'course-1',
      courseStart: {
        title: 'A2',
        providerId: 'p',
        providerName: 'P',
        startsOn: '2027-01-12',
        times: 'Mo',
        entryLevels: [],
      },
      offeredAt: '2026-11-21T10:00:00Z',
      answerBy: '2026-11-25T22:59:59Z',
    });
    const why: Partial<SeatOfferExplanationView> = {
      sentence: 'Dieser Platz wird angeboten, weil er passt.',
      grounds: [{ code: 'ORDER', sentence: 'Maßgeblich war Gruppe 1.' }],
    };
    answer('seat-offers/offer-1/explanation', why);
    const { body } = await visit('/seat-offers/offer-1');
    expect(body).toContain('Warum dieses Angebot?');
    expect(body).toContain('Maßgeblich war Gruppe 1.');
  });
});

const file = {
  document: {
    entry: { id, reference: 'W-7F3K2Q', state: 'waiting', version: 3 },
    madeAt: '2026-11-21T10:00:00.000Z',
    madeFor: { purpose: 'court' },
    asOf: 20_778,
    rules: 'kursbruecke-matching-1',
    policy: { version: 'p-1', terms: { tieSalt: 7 } },
    rulePacks: [{ version: 'de.bamf.ik@2024-12-07' }],
    person: {
      level: 'A2.1',
      track: 'general',
      funding: ['jobcenter'],
      availability: 1,
      reachMetres: 15_000,
      waitingSince: 20_600,
    },
    further: 0,
    courses: [
      {
        title: 'Kurs abends',
        providerName: 'Sprachwerk',
        rulePackVersion: 'de.bamf.ik@2024-12-07',
        course: { id: 'course-1', startsOn: 20_800, capacity: 20, taken: 16 },
        standing: { members: 3, offered: 1, accepted: 0, freeOpen: 0, freeReserved: [] },
      },
    ],
    outcome: {
      status: 'WAITING',
      rank: { tier: 1, date: 20_500, lottery: 4_711 },
      courses: [{ course: 'course-1', code: 'NOT_SUITABLE', reasons: ['AVAILABILITY'] }],
      sentences: ['Zurzeit ist kein passender Platz frei.'],
    },
    history: { changes: [], offers: [] },
  },
  sha256: 'abc',
  signature: `${Buffer.from('{"alg":"EdDSA","kid":"the-key"}').toString('base64url')}..x`,
} as unknown as ExplanationFile;
