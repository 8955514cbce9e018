import { catalogueLanguages, catalogueTexts } from '@app/catalogue-texts';
import type { CatalogueCourseStartDetailView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import jsonld from 'jsonld';
import ts from 'typescript';
import { publicCourse } from './catalogue.fixtures.js';
import { jsonInHtml } from './catalogue-document.js';
import { courseJsonLd } from './json-ld.js';
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
  ['online', publicCourse({ format: 'online' })],
  ['in a house and online', publicCourse({ format: 'hybrid', accessible: false })],
  ['postponed', publicCourse({ status: 'postponed', previouslyStartsOn: '2126-12-01' })],
  ['cancelled', publicCourse({ status: 'cancelled', cancelReason: 'no-room' })],
  [
    'free of charge and full',
    publicCourse({ priceCents: 0, places: { max: 9, free: 0, asOf: '2026-11-21T09:00:00Z' } }),
  ],
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
    const off = { ...data, hasCourseInstance: { ...data.hasCourseInstance, eventStatus: 'off' } };
    expect(problemsWith([{ ...data, kursnummer: '1' }, off])).toEqual([
      expect.stringContaining('kursnummer'),
      expect.stringContaining('eventStatus'),
    ]);
  }, 60_000);
});

describe('structured data', () => {
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
