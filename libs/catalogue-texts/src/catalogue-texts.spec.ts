import { courseFormats, courseStartStatuses, courseTypes, fundingPaths, targetGroups } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { catalogueTexts } from './catalogue-texts.js';
import { dayInFigures, euros, momentInFigures, timesOfDays, weekday } from './format.js';
import { type CatalogueLanguage, catalogueLanguages, isCatalogueLanguage, languageFacts } from './language.js';

/** Every text with its place, functions called with something that can be recognised. */
function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String(node('§1'))]];
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

const scripts: Readonly<Record<CatalogueLanguage, RegExp>> = {
  de: /\p{Script=Latin}/u,
  en: /\p{Script=Latin}/u,
  uk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  tr: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  ti: /\p{Script=Ethiopic}/u,
};
/** Names of offices stand as they are written on their doors. */
const namesOfOffices = /^\.fundingPaths\.jobcenter$/;

describe.each(catalogueLanguages.map((language) => [language] as const))('the catalogue in %s', (language) => {
  const said = leaves(catalogueTexts(language));

  it('leaves nothing out and nothing in another script', () => {
    const foreign = said.filter(([path, text]) => !scripts[language].test(text) && !namesOfOffices.test(path));
    expect([foreign, said.filter(([, text]) => text.trim() !== text || text === '')]).toEqual([[], []]);
  });

  it('says what it is given', () => {
    const given = ([path, text]: [string, string]) => [path, text.includes('§1')];
    expect(said.map(given)).toEqual(leaves(catalogueTexts('de')).map(given));
  });

  it('was translated, not copied from German or English', () => {
    const same = (other: CatalogueLanguage) => {
      const theirs = new Map(leaves(catalogueTexts(other)));
      return said.filter(([path, text]) => theirs.get(path) === text && !/online$|level$|jobcenter$/i.test(path));
    };
    const others = (['de', 'en'] as const).filter((other) => other !== language);
    for (const other of others) expect(same(other).length).toBeLessThanOrEqual(2);
  });

  it('has figures that everybody in Germany writes, and weekdays that its readers know', () => {
    const { tag } = languageFacts(language);
    expect(new Intl.DateTimeFormat(tag).resolvedOptions().locale).toBe(tag);
    expect(euros(language, 12_050)).toMatch(/120[.,٫]50/);
    expect(weekday(language, '2027-01-11')).toMatch(scripts[language]);
    expect(weekday(language, '2027-01-11')).not.toBe(weekday(language, '2027-01-12'));
  });
});

it('names every kind, form, group, way of paying and state that a service can answer', () => {
  const texts = catalogueTexts('de');
  const lists: [object, readonly string[]][] = [
    [texts.courseTypes, courseTypes],
    [texts.formats, courseFormats],
    [texts.targetGroups, targetGroups],
    [texts.fundingPaths, fundingPaths],
    [texts.status, courseStartStatuses],
  ];
  for (const [labels, codes] of lists) expect(Object.keys(labels).sort()).toEqual([...codes].sort());
});

it('calls no offer a promise and no proposal an assignment', () => {
  const said = leaves(catalogueTexts('de')).filter(([, text]) => /zusage|zugesagt|zuweisung|zugewiesen/i.test(text));
  expect(said).toEqual([]);
});

describe('times', () => {
  it('keep their clock and change the language of their days', () => {
    expect(timesOfDays('ar', 'Mo–Mi 09:00–12:15; Sa 10:00–13:00')).toEqual([
      { days: 'الاثنين–الأربعاء', hours: '09:00–12:15' },
      { days: 'السبت', hours: '10:00–13:00' },
    ]);
    expect(timesOfDays('en', 'Mo, Mi 18:00–20:15')).toEqual([{ days: 'Mon, Wed', hours: '18:00–20:15' }]);
  });

  it('that are no timetable stay as they are', () => {
    expect(timesOfDays('de', 'nach Vereinbarung')).toEqual([{ days: 'nach Vereinbarung', hours: '' }]);
    expect(timesOfDays('de', '')).toEqual([]);
  });

  it('are those of clocks in Germany, days those of German papers', () => {
    expect(momentInFigures('2026-11-21T23:05:00Z')).toBe('22.11.2026, 00:05');
    expect(dayInFigures('2027-01-11')).toBe('11.01.2027');
  });
});

it('knows its languages and no others', () => {
  expect([isCatalogueLanguage('ti'), isCatalogueLanguage('fr'), isCatalogueLanguage(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});
