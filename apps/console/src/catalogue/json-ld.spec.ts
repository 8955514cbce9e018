import { catalogueLanguages, catalogueTexts } from '@app/catalogue-texts';
import type { CatalogueCourseStartDetailView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import jsonld from 'jsonld';
import ts from 'typescript';
import { dividedCourse, publicCourse } from './catalogue.fixtures.js';
import { jsonInHtml } from './catalogue-document.js';
import { courseJsonLd } from './json-ld.js';
import { inGermany } from './json-ld-times.js';
import type { Reader } from './reader.js';

const reader = (language: Reader['language'] = 'de'): Reader => ({
  language,
  texts: catalogueTexts(language),
  url: '/kurse/x',
  consoleUrl: 'https://kurse.example',
});
// biome-ignore lint/suspicious/noExplicitAny: the spec looks into structured data of every shape
const dataOf = (course: CatalogueCourseStartDetailView, language?: Reader['language']): any =>
  courseJsonLd(course, reader(language));

const courses: readonly (readonly [string, CatalogueCourseStartDetailView])[] = [
  ['in a house', publicCourse()],
  [
    'of a provider that can be reached',
    publicCourse({
      contact: {
        website: 'https://sprachwerk.example/',
        contacts: [
          { label: 'Anmeldung', mailbox: 'kurse@sprachwerk.example', phone: '0234 1234567' },
          { label: 'Beratung', phone: '0234 7654321' },
        ],
      },
    }),
  ],
  ['online', publicCourse({ format: 'online' })],
  ['in a house and online', publicCourse({ format: 'hybrid', accessible: false })],
  ['postponed', publicCourse({ status: 'postponed', previouslyStartsOn: '2126-12-01' })],
  ['cancelled', publicCourse({ status: 'cancelled', cancelReason: 'no-room' })],
  [
    'free of charge and full',
    publicCourse({ priceCents: 0, places: { max: 9, free: 0, asOf: '2026-11-21T09:00:00Z' } }),
  ],
  ['of several sections, in a chain, with units that others give', dividedCourse()],
  ['without level and sessions', publicCourse({ entryLevels: [], sessions: [] })],
];

/** What TypeScript says against data as literals of schema.org's types: unknown properties, wrong kinds of values. */
function problemsWith(all: readonly object[]): string[] {
  const name = `${import.meta.dirname}/planted-structured-data.ts`;
  const literals = all.map((data, at) => `export const data${at}: WithContext<Course> = ${JSON.stringify(data)};`);
  const source = ["import type { Course, WithContext } from 'schema-dts';", ...literals].join('\n');
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.readFile = (file) => (file === name ? source : ts.sys.readFile(file));
  host.getSourceFile = (file, target, ...rest) =>
    file === name ? ts.createSourceFile(file, source, target) : getSourceFile(file, target, ...rest);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([name], options, host));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const day = '\\d{4}-\\d{2}-\\d{2}';
/** How values of these properties are written; TypeScript only sees that they are texts. */
const written: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(startDate|endDate|previousStartDate|dateModified|availabilityEnds)$/,
    new RegExp(`^${day}(T[\\d:.]+(Z|[+-]\\d\\d:\\d\\d))?$`),
  ],
  [/^(startTime|endTime)$/, /^([01]\d|2[0-3]):[0-5]\d$/],
  [/^(courseWorkload|duration|repeatFrequency)$/, /^P(?=.)(\d+W)?(T(?=.)(\d+H)?(\d+M)?)?$/],
  [/^(inLanguage|availableLanguage)$/, /^[a-z]{2,3}(-[A-Za-z]{2,8})*$/],
  [/^(url|@id|eventStatus|eventAttendanceMode|availability|byDay)$/, /^https:\/\/[^\s]+$/],
  [/^price$/, /^\d+\.\d\d$/],
];

/** Names and values that are not written as they should be, and texts that say nothing. */
function illWritten(node: unknown, name = ''): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => illWritten(each, name));
  if (typeof node === 'object' && node !== null)
    return Object.entries(node).flatMap(([key, value]) => illWritten(value, key));
  const form = written.find(([names]) => names.test(name))?.[1] ?? /\S/;
  return form.test(String(node)) && node !== undefined ? [] : [`${name}: ${node}`];
}

const schemaOrg = { '@context': { '@vocab': 'https://schema.org/' } };
const documentLoader = async (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`Nothing but schema.org is loaded: ${url}`);
  return { documentUrl: url, document: schemaOrg };
};

describe.each(courses)('structured data of a course start %s', (_, course) => {
  it('are linked data in which nothing is lost', async () => {
    const [expanded] = await jsonld.expand(dataOf(course), { documentLoader });
    const said = JSON.stringify(expanded);
    expect(said).toContain('"https://schema.org/hasCourseInstance"');
    expect(said).toContain(course.title);
  });

  it('write days, times, durations, languages and addresses as schema.org has them', () => {
    expect(illWritten(dataOf(course))).toEqual([]);
  });

  it('have what search engines ask of a course and its instance', () => {
    const data = dataOf(course);
    for (const needed of ['name', 'description', 'provider', 'offers', 'hasCourseInstance']) {
      expect(data).toHaveProperty(needed);
    }
    for (const needed of ['courseMode', 'courseWorkload', 'startDate', 'endDate', 'eventStatus', 'location']) {
      expect(data.hasCourseInstance).toHaveProperty(needed);
    }
    expect(data.hasCourseInstance.courseWorkload).toMatch(/^PT\d+H(\d+M)?$/);
    expect(Number.isNaN(Date.parse(data.hasCourseInstance.startDate))).toBe(false);
  });
});

describe('structured data against the types of schema.org', () => {
  it('hold nothing that schema.org does not know', () => {
    expect(problemsWith(courses.map(([, course]) => dataOf(course)))).toEqual([]);
  }, 60_000);

  it('are refused with a property that it does not have, and with a value it does not allow', () => {
    const data = dataOf(publicCourse());
    const instance = (difference: object) => ({
      ...data,
      hasCourseInstance: { ...data.hasCourseInstance, ...difference },
    });
    const planted = [
      { ...data, kursnummer: '1' },
      instance({ eventStatus: 'off' }),
      // A property of another class, and a value of one.
      instance({ courseCode: '1' }),
      instance({ organizer: { '@type': 'Place', name: 'Sprachwerk' } }),
    ];
    const problems = problemsWith(planted);
    expect(problems).toHaveLength(planted.length);
    expect(problems).toEqual([
      expect.stringContaining('kursnummer'),
      expect.stringContaining('eventStatus'),
      expect.stringContaining('courseCode'),
      expect.stringContaining('Place'),
    ]);
  }, 60_000);
});

it('days that are none, durations that are none and what says nothing are found out', () => {
  const off = { startDate: '11.01.2027', courseWorkload: '11 Stunden', url: 'javascript:alert(1)', name: ' ' };
  expect(illWritten(off)).toHaveLength(4);
});

describe('structured data', () => {
  it('know summer from winter until the hour in which the clocks change', () => {
    expect(inGermany('2027-03-28', '01:30')).toBe('2027-03-28T01:30:00+01:00');
    expect(inGermany('2027-03-28', '03:00')).toBe('2027-03-28T03:00:00+02:00');
    expect(inGermany('2027-10-31', '01:59')).toBe('2027-10-31T01:59:00+02:00');
    expect(inGermany('2027-10-31', '03:00')).toBe('2027-10-31T03:00:00+01:00');
  });

  it('say when and in which state a course is, in the time of Germany', () => {
    const { hasCourseInstance: winter } = dataOf(publicCourse());
    expect([winter.startDate, winter.endDate]).toEqual(['2127-01-13T09:00:00+01:00', '2127-07-14T15:15:00+02:00']);
    expect(winter.courseSchedule).toHaveLength(2);
    const { hasCourseInstance: moved } = dataOf(
      publicCourse({ status: 'postponed', previouslyStartsOn: '2126-12-01' }),
    );
    expect([moved.eventStatus, moved.previousStartDate]).toEqual(['https://schema.org/EventRescheduled', '2126-12-01']);
    expect(dataOf(publicCourse({ status: 'cancelled' })).offers.availability).toBe('https://schema.org/Discontinued');
  });

  it('tell sections, what others give and the chain apart', () => {
    const data = dataOf(dividedCourse());
    const [first, second, once, weekly] = data.hasCourseInstance.subEvent;
    expect([first.name, second.name]).toEqual(['Abschnitt 1', 'Abschnitt 2 (A1.2)']);
    for (const part of [first, second, once, weekly])
      expect(part.superEvent['@id']).toBe(data.hasCourseInstance['@id']);
    expect([once.organizer.name, once.startDate]).toEqual(['Sozialdienst', '2127-01-20T13:00:00+01:00']);
    expect(weekly.eventSchedule.byDay).toBe('https://schema.org/Tuesday');
    expect([data.position, data.isPartOf.name, data.isPartOf.hasPart[0].name]).toEqual([1, 'IK Ost', 'Modul 2']);
    expect([data.courseCode, data.availableLanguage]).toEqual(['SW-1', ['de', 'uk', 'ar']]);
  });

  it('call free of charge only what is, and say that somebody else may pay', () => {
    const category = (difference: object) => dataOf(publicCourse(difference)).offers.category;
    expect(category({ priceCents: 0 })).toBe('Free');
    expect(category({})).toBe('Partially Free');
    expect(category({ fundingPaths: ['self'] })).toBe('Paid');
  });

  it('are of the same course in every language, each at its own address', () => {
    const ids = new Set(catalogueLanguages.map((language) => dataOf(publicCourse(), language).url));
    expect(ids.size).toBe(catalogueLanguages.length);
  });

  it('cannot end the element they stand in', () => {
    const html = jsonInHtml(dataOf(publicCourse({ title: 'A1</script><!--\u2028' })));
    expect(html).not.toMatch(/<|\u2028/);
    expect(JSON.parse(html).name).toBe('A1</script><!--\u2028');
  });
});
