import type { WaitingEntryView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { member } from '../web/console.fixtures.js';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';

const { services, visit, send } = consoleUnderTest();

const id = '0199d6a0-0000-7000-8000-000000000002';
const here = `/waiting-entries/${id}`;
const entry: WaitingEntryView = {
  id,
  version: 3,
  reference: 'W-7F3K2Q',
  state: 'waiting',
  dormant: false,
  need: {
    level: 'B2.1',
    levelSource: 'certificate',
    levelTest: 'telc',
    levelAssessedOn: '2026-01-15',
    track: 'general',
    entitlements: [
      { path: 'bamf-obliged', issuedBy: 'foreigners_authority', validUntil: '2027-03-01' },
      { path: 'jobcenter', issuedBy: 'jobcenter' },
    ],
    obligation: { by: 'foreigners_authority', since: '2026-02-01' },
    municipality: '05911000',
    reachKm: 10,
    availability: ['mon-morning'],
    formats: ['presence', 'hybrid'],
    wantedCourseTypes: ['vocational'],
    unwantedProviderIds: ['0199d6a0-0000-7000-8000-0000000000f1'],
  },
  waitingSince: '2026-01-20',
  warnings: ['certificate-too-old-for-vocational'],
  linked: false,
  referringOrganisationId: '0199d6a0-0000-7000-8000-0000000000aa',
  createdAt: '2026-01-20T08:00:00Z',
  updatedAt: '2026-01-20T08:00:00Z',
};
const colleagues = [{ memberId: '0199d6a0-0000-7000-8000-000000000009', displayName: 'Bernd Beispiel' }];

async function shown(differing: Partial<WaitingEntryView> = {}, path = here): Promise<string> {
  services.answers.set(`GET /api/waiting-list/waiting-entries/${id}`, [200, { ...entry, ...differing }]);
  services.answers.set('GET /api/waiting-list/colleagues', [200, { items: colleagues }]);
  services.answers.set('GET /api/course-registry/providers', [
    200,
    { items: [{ id: '0199d6a0-0000-7000-8000-0000000000f1', key: 'vhs', name: 'VHS Beispiel' }] },
  ]);
  const { status, body } = await visit(path);
  expect(status).toBe(200);
  return body;
}

const sent = (path: string, form: Readonly<Record<string, string>>, role?: string) =>
  send(path, { seen: '3', ...form }, role);

describe('the page of somebody who waits', () => {
  it('lists what the law sets a time limit on, in words, with its source', async () => {
    const clock = {
      code: 'entitlement-one-year',
      kind: 'lapse',
      state: 'approaching',
      startsOn: '2026-01-15',
      dueOn: '2027-01-15',
      strength: 'must',
      late: false,
      paused: true,
      inform: ['person'],
      source: { law: 'IntV', paragraph: '§ 5' },
      rulePackVersion: 'de.bamf.ik@2024-12-07',
      circular: 'de.bamf.ik.stop-44-4@2026-02-09',
    };
    services.answers.set(`GET /api/waiting-list/waiting-entries/${id}/clocks`, [200, { clocks: [clock] }]);
    const body = await shown();
    for (const text of [
      'endet bald',
      'seit 15.01.2026, bis 15.01.2027',
      'Der Eintrag pausiert; die Frist läuft weiter.',
      'Eine neue Zulassung ist zurzeit nicht möglich.',
      'Grundlage: § 5 IntV',
    ]) {
      expect(body).toContain(text);
    }
  });

  it('says what is needed with its evidence, who opened the way, and what is worth a look', async () => {
    const body = await shown();

    for (const text of [
      'Zertifikat, telc, 15.01.2026',
      'Verpflichtung (BAMF), von Ausländerbehörde, gültig bis 01.03.2027',
      'Ausländerbehörde, seit 01.02.2026',
      'vor Ort, teils online',
      'Berufssprachkurs',
      'Das Zertifikat ist älter als sechs Monate',
    ]) {
      expect(body).toContain(text);
    }
  });

  it('gives every field an id of its own', async () => {
    const ids = [...(await shown()).matchAll(/ id="([^"]+)"/g)].map(([, found]) => found);

    expect(ids.filter((found, index) => ids.indexOf(found) !== index)).toEqual([]);
  });

  it('shows who stands with them, and why others do not', async () => {
    const body = await shown({
      linked: true,
      linkedWith: [
        {
          id: '0199d6a0-0000-7000-8000-000000000003',
          reference: 'W-AAAAAA',
          state: 'waiting',
          together: true,
          apartBecause: [],
        },
        { reference: 'W-BBBBBB', state: 'waiting', together: false, apartBecause: ['level', 'time'] },
      ],
    });

    expect(body).toContain('stehen zusammen in der Reihenfolge');
    expect(body).toContain('nur nebeneinander gezeigt: verschiedene Niveaus, keine gemeinsame Zeit');
    expect(body).toContain('W-BBBBBB (betreut von Kollegin oder Kollege)');
  });

  it('asks about somebody who fell silent, and leaves the decision to a person', async () => {
    const contact = { dormantSince: '2026-11-02T08:00:00Z', notReached: 3, toDecide: true };
    const body = await shown({ state: 'paused', dormant: true, contact });

    expect(body).toContain('3-mal nicht erreicht.');
    expect(body).toContain('Von selbst geschieht nichts.');
  });

  it('offers to open an entry again as long as that is possible', async () => {
    expect(await shown({ state: 'withdrawn', endReason: 'moved-away', reopenUntil: '2026-12-01' })).toContain(
      `action="${here}/reopen"`,
    );
    expect(await shown({ state: 'withdrawn', endReason: 'moved-away' })).not.toContain('/reopen"');
  });

  it('says who comes first and by whose decision', async () => {
    expect(await shown({ hardship: 'benefits-at-risk' })).toContain('Das haben zwei Menschen entschieden.');
    const lost = await shown({ hardship: 'promised-place-lost' });
    expect(lost).toContain('Das hat Kursbrücke selbst festgestellt.');
    expect(lost).not.toContain('revoke-hardship');
  });
});

describe('what is done there', () => {
  it.each([
    ['pause', {}, {}],
    ['pause', { reason: 'work' }, { reason: 'work' }],
    ['withdraw', { reason: 'training' }, { reason: 'training' }],
    ['reopen', { reason: 'came-back' }, { reason: 'came-back' }],
    ['note-contact', { outcome: 'not-reached' }, { outcome: 'not-reached' }],
    ['propose-hardship', { reason: 'benefits-at-risk' }, { reason: 'benefits-at-risk' }],
    ['revoke-hardship', { reason: 'reason-gone' }, { reason: 'reason-gone' }],
    ['link', { reference: ' w-7f3k2q ' }, { reference: 'W-7F3K2Q' }],
  ])('%s says %j on the version that was seen', async (action, form, said) => {
    services.answers.set(`POST /api/waiting-list/waiting-entries/${id}/${action}`, [200, entry]);
    const { status, headers } = await sent(`${here}/${action}`, form);

    expect([status, headers.get('location')]).toEqual([303, here]);
    expect(services.asked.map(({ body, headers: with_ }) => [JSON.parse(body), with_['if-match']])).toEqual([
      [said, '"3"'],
    ]);
  });

  it('hands a case over, and leads away from what is no longer to be seen', async () => {
    services.answers.set(`POST /api/waiting-list/waiting-entries/${id}/assign`, [204, undefined]);
    const { headers } = await sent(`${here}/assign`, { caseManagerId: colleagues[0]?.memberId ?? '' });

    expect(headers.get('location')).toBe('/waiting-entries');
  });
});

describe('the history of an entry', () => {
  it('says what changed, from what to what, why and by whom', async () => {
    const change = { id, happenedAt: '2026-11-20T10:00:00Z', movesRank: true };
    services.answers.set(`GET /api/waiting-list/waiting-entries/${id}/changes`, [
      200,
      {
        items: [
          {
            ...change,
            field: 'level',
            before: 'A2.1',
            after: 'B1.1',
            reason: 'level-assessed',
            memberId: member().memberId,
          },
          { ...change, id: '2', field: 'hardship', before: false, after: true, reason: 'promised-place-lost' },
          {
            ...change,
            id: '3',
            field: 'availability',
            before: 1,
            after: 0b1001,
            reason: 'changed',
            movesRank: false,
            memberId: 'x',
          },
          { ...change, id: '4', field: 'easting', before: 1, after: 2, reason: 'moved-house', movesRank: false },
        ],
      },
    ]);
    const body = await shown({}, `${here}/changes`);

    for (const text of ['A2.1', 'B1.1', 'neu eingestuft', 'bewegt den Platz', 'Kursbrücke selbst', 'andere Person']) {
      expect(body).toContain(text);
    }
    expect(body).toContain('Montag vormittags, Dienstag vormittags');
    expect(body).not.toContain('easting');
  });
});

describe('the form of a need', () => {
  it('holds all of an entry, and an entitlement more than it has', async () => {
    const body = await shown({}, `${here}/change`);

    expect(body).toMatch(/name="need.unwantedProviderIds" value="0199d6a0-0000-7000-8000-0000000000f1" checked/);
    expect(body).toMatch(/name="need.formats" value="online"(?! checked)/);
    expect(body).toContain('name="need.entitlements.2.path"');
    expect(body).toContain('name="reason"');
    expect(body).toMatch(/<option value="foreigners_authority" selected/);
  });

  it('sends what was entered, and takes back what was cleared', async () => {
    services.answers.set(`PATCH /api/waiting-list/waiting-entries/${id}`, [200, entry]);
    await sent(`${here}/change`, {
      'need.level': 'B1.1',
      'need.municipality': '05911000',
      'need.entitlements.0.path': 'jobcenter',
      'need.entitlements.0.issuedBy': 'jobcenter',
      'need.obligation.by': 'jobcenter',
      'need.formats': 'online',
      reason: 'level-assessed',
    });

    expect(JSON.parse(services.asked.at(-1)?.body ?? '')).toMatchObject({
      reason: 'level-assessed',
      need: {
        levelTest: null,
        entitlements: [{ path: 'jobcenter', issuedBy: 'jobcenter' }],
        obligation: { by: 'jobcenter', since: '' },
        formats: ['online'],
        wantedCourseTypes: [],
      },
    });
  });
});

describe('the page of the second person', () => {
  it('shows a coordinator references and reasons, and nothing to decide of their own', async () => {
    const decision = { version: 1, state: 'proposed', reason: 'benefits-at-risk', proposedAt: '2026-11-20T10:00:00Z' };
    services.answers.set('GET /api/waiting-list/hardship-decisions', [
      200,
      {
        items: [
          { ...decision, id: 'd1', reference: 'W-AAAAAA', proposedByYou: false },
          { ...decision, id: 'd2', reference: 'W-BBBBBB', proposedByYou: true },
        ],
      },
    ]);
    const { body } = await visit('/hardship-decisions', 'coordinator');

    expect(body).toContain('action="/hardship-decisions/d1/confirm"');
    expect(body).not.toContain('/hardship-decisions/d2/confirm');
    expect(body).toContain('Ihr Vorschlag: Eine andere Person entscheidet.');
    expect(body).not.toContain('/waiting-entries/');
  });

  it('is for nobody else', async () => {
    const { status } = await visit('/hardship-decisions', 'provider_staff');
    expect(status).toBe(403);
  });

  it('decides on the version that was seen', async () => {
    services.answers.set('POST /api/waiting-list/hardship-decisions/d1/refuse', [200, {}]);
    await sent('/hardship-decisions/d1/refuse', { reason: 'not-proven' }, 'coordinator');

    expect(services.asked.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/api/waiting-list/hardship-decisions/d1/refuse', '{"reason":"not-proven"}'],
    ]);
  });
});
