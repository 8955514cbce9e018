import { describe, expect, it } from '@jest/globals';
import type { SectionName } from '../domain/digest.js';
import { letterView } from './letter-view.js';
import { sampleDigests } from './sample-digests.fixtures.js';

const context = {
  language: 'de',
  at: new Date('2026-11-21T06:30:00Z'),
  consoleUrl: 'https://k.example',
  preferencesUrl: 'https://k.example/p',
  unsubscribeUrl: 'https://k.example/u',
} as const;
type Reader = Exclude<keyof typeof sampleDigests, 'nothing-new'>;

const linesOf = (reader: Reader, name: SectionName) => {
  const at = sampleDigests[reader].sections.findIndex((section) => section.name === name);
  return letterView(sampleDigests[reader], context).sections[at]?.lines ?? [];
};
const labelsOf = (reader: Reader, name: SectionName) =>
  linesOf(reader, name).map(({ facts }) => facts.map(({ label }) => label));

/** What a case manager decides by (§ 1.8 of the rules of the field), beside level and type, which stand above. */
const all = [
  'Termin',
  'Ort',
  'Plätze',
  'Zustandekommen',
  'Einstieg bis',
  'Kinderbetreuung',
  'Zugang',
  'Träger',
  'Kontakt',
];

describe('each line about a course', () => {
  it.each(['new', 'changed', 'soon'] as const)('has all that a case manager decides by (%s)', (section) => {
    for (const labels of labelsOf('case-manager', section)) expect(labels).toEqual(all);
    for (const { summary, link, facts } of linesOf('case-manager', section)) {
      expect(summary).toMatch(/^(A1\.1|A1\.2 bis A2\.1) · Integrationskurs · Vollzeit · 600\u00a0UE$/);
      expect(link?.url).toMatch(/^https:\/\/k\.example\/course-starts\//);
      expect(facts.find(({ label }) => label === 'Termin')?.value).toMatch(/\d{4} – .*\d{4}; Mo–/);
      expect(facts.find(({ label }) => label === 'Ort')?.value).toMatch(/44787 Bochum; barrierefrei$/);
      expect(facts.find(({ label }) => label === 'Zustandekommen')?.value).toBe(
        'Mindestzahl in Aussicht (15, nötig 15)',
      );
      expect(facts.find(({ label }) => label === 'Plätze')?.value).toMatch(/^10 .*Stand Sa\., 21\.11\.2026, 06:40/);
    }
  });

  it('says of a place that is held until when it must be answered, and not how many others are free', () => {
    const [labels] = labelsOf('case-manager', 'question');
    expect(labels).toEqual([
      'Antwort bis',
      'Kurs',
      ...all.filter((label) => !/^(Plätze|Zustande|Einstieg)/.test(label)),
    ]);
  });

  it('says of a course that is off only what it was and whom to ask', () => {
    expect(labelsOf('case-manager', 'ended')).toEqual([all, ['Termin', 'Ort', 'Träger', 'Kontakt']]);
  });

  it('says of what comes next when, by whom, where, and how many places at what time', () => {
    const [line] = linesOf('case-manager', 'next');
    expect(line?.facts.find(({ label }) => label === 'Ihre Personen')?.value).toBe('W-7K3M9Q, W-2FD8XN');
    const follow = line?.facts.find(({ label }) => label === 'Möglich')?.value;
    expect(follow).toMatch(
      /^Mo\., 11\.01\.2027: .*, Lernhaus Herne, Haus am Anger, Musterstraße 1, 44787 Bochum, Mo–Do/,
    );
    expect(follow).toMatch(/\(10 frei, Stand Sa\., 21\.11\.2026, 06:40\)$/);
  });
});

describe('a line about time limits', () => {
  it('names each with the reference number and its last day, what has passed first', () => {
    const [line] = linesOf('case-manager', 'deadlines');
    expect(line?.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Fahrtkostenzuschuss: W-2FD8XN, abgelaufen am Fr., 20.11.2026',
      'Kursbeginn binnen sechs Wochen: W-7K3M9Q, bis Fr., 27.11.2026',
      'Berechtigung, ein Jahr gültig: W-4GT6RB, bis Fr., 04.12.2026',
    ]);
    const [owed] = linesOf('provider', 'deadlines');
    expect(owed?.facts).toEqual([{ label: 'Bericht nach vierzehn Tagen', value: 'bis Mi., 02.12.2026' }]);
  });

  it('names five and counts the rest', () => {
    const limits = Array.from({ length: 8 }, (_, each) => ({
      code: 'travel-subsidy',
      reference: `W-00000${each}`,
      dueOn: '2026-12-01',
      missed: false,
    }));
    const line = { kind: 'deadlines', approaching: 8, missed: 0, limits, maybeTold: false } as const;
    const digest = { figures: [], itemCount: 1, more: 0, sections: [{ name: 'deadlines', lines: [line] }] } as const;
    const facts = letterView(digest, context).sections[0]?.lines[0]?.facts ?? [];
    expect(facts.map(({ value }) => value).slice(-2)).toEqual(['W-000004, bis Di., 01.12.2026', '3']);
    expect(facts.at(-1)?.label).toBe('Weitere Fristen');
    expect(letterView(digest, context).subject).toContain(': 8 gesetzliche Fristen');
  });
});

it('whoever loses a place by a course that is off reads what becomes of them', () => {
  const [line] = linesOf('at-once', 'ended');
  expect(line?.facts.slice(0, 2)).toEqual([
    { label: 'Ihre Personen', value: 'W-2FD8XN, W-7K3M9Q' },
    { label: 'Wie weiter', value: expect.stringContaining('Wer ihn verliert, steht wieder auf der Warteliste') },
  ]);
});

describe('a provider reads', () => {
  it('of its course that will not run how many are in sight, how many wait, and by when it decides', () => {
    expect(labelsOf('provider', 'minimum')).toEqual([
      ['Entscheidung am', 'In Aussicht', 'In Ihrem Gebiet warten', 'Termin', 'Ort', 'Plätze', 'Träger', 'Kontakt'],
    ]);
  });

  it('of a person handed over to it from where, and when and where they begin', () => {
    expect(labelsOf('provider', 'handovers')).toEqual([
      ['Ihre Rolle', 'Von', 'Nach', 'Termin', 'Ort', 'Kinderbetreuung', 'Träger', 'Kontakt'],
    ]);
  });

  it('of offers that run and were answered, of limits, and of what others announce', () => {
    const { figures, sections } = letterView(sampleDigests.provider, context);
    expect(figures?.lines).toEqual([
      expect.stringMatching(/^Offene Platzangebote für Ihre Kurse: 3; .*26\.11\.2026, 23:59/),
      'Auf A1.1 warten in Ihrem Gebiet rund 45 Personen.',
      'Kursbeginn binnen sechs Wochen: 2 bald fällig, 1 überschritten.',
    ]);
    expect(sections.map(({ title }) => title)).toEqual([
      'Gesetzliche Fristen',
      'Wird die Mindestzahl voraussichtlich nicht erreichen',
      'Platzangebote: Ergebnis',
      'Übergaben',
      'Neue Kursbeginne anderer Träger in Ihrer Nähe',
    ]);
  });
});

it('a coordinator reads of gaps, goals and limits missed, overlaps, mails refused and addresses that do not work', () => {
  const { figures, sections } = letterView(sampleDigests.coordinator, context);
  expect(figures?.lines).toEqual([
    'Lücke: Auf B1.1 warten rund 20 Personen, und kein Kursbeginn hat dafür einen freien Platz.',
    'Lücke: Auf Alphabetisierung, Modul 1 warten rund 10 Personen, und kein Kursbeginn hat dafür einen freien Platz.',
    'Ziele zur Wartezeit: 2 von 5 verfehlt.',
    'Frist überschritten – Kursbeginn binnen sechs Wochen: 7 Personen.',
    'Frist überschritten – Anmeldung binnen drei Monaten: weniger als fünf Personen.',
    'Nicht zugestellt: In den letzten sieben Tagen haben Mailserver 3 Mails endgültig abgelehnt.',
    'Abonnements ohne erreichbare Adresse: 2. Dort kommt keine Zusammenfassung an.',
  ]);
  expect(sections.map(({ title }) => title)).toEqual(expect.arrayContaining(['Hinweise', 'Überschneidungen']));
  const [overlap] = linesOf('coordinator', 'collisions');
  expect(overlap?.facts.map(({ label }) => label)).toEqual(['Termin', 'Ort', 'Plätze', 'Träger', 'Kontakt', 'Ähnlich']);
});

it('a coordinator reads of each goal its figure against it, where, since when, and of which day', () => {
  expect(linesOf('coordinator', 'goals').map(({ badge, heading, summary }) => [badge, heading, summary])).toEqual([
    [
      'Ziel verfehlt',
      'Wartezeit (Median), B1.1: 55 statt höchstens 42 Tage',
      'Bochum · verfehlt seit Fr., 20.11.2026 · Stand Sa., 21.11.2026',
    ],
    [
      'Ziel weiter verfehlt',
      'Zugangszeit (P90), A1.1, Integrationskurs: 130 statt höchstens 84 Tage',
      'Bochum, Herne · verfehlt seit Di., 20.10.2026 · Stand Sa., 21.11.2026',
    ],
    [
      'Ziel wieder erreicht',
      'Bisherige Wartezeit (Median): 33 Tage, Ziel höchstens 35',
      'Bochum · erreicht seit Sa., 21.11.2026 · zuvor verfehlt seit Do., 01.10.2026 · Stand Sa., 21.11.2026',
    ],
  ]);
  const [first] = linesOf('coordinator', 'goals');
  expect(first?.link?.url).toMatch(/^https:\/\/k\.example\/goals\//);
});
