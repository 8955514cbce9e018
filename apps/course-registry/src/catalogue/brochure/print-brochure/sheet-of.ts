import {
  type CatalogueLanguage,
  type CatalogueTexts,
  catalogueTexts,
  dayInFigures,
  euros,
  languageFacts,
  languageName,
  timesOfDays,
  weekday,
} from '@app/catalogue-texts';
import { levels } from '@app/kernel';
import { byAreaAndLevel, type LevelOfArea, type PrintedCourse } from '../domain/brochure.js';
import { forPaper } from '../domain/for-paper.js';
import type { Sheet, SheetPart, SheetRow, SheetTable } from '../domain/sheet.js';

export interface BrochureContent {
  readonly languages: readonly [CatalogueLanguage, ...CatalogueLanguage[]];
  readonly courses: readonly PrintedCourse[];
  /** How many more there are than the brochure takes. */
  readonly leftOut: number;
  /** What was chosen, as people say it: place, level. */
  readonly chosen: Chosen;
  readonly today: string;
  /** Where the catalogue is on the internet; empty when nobody said. */
  readonly consoleUrl: string;
}

export interface Chosen {
  readonly area?: string | undefined;
  readonly level?: string | undefined;
  readonly courseType?: PrintedCourse['courseType'] | undefined;
}

/** The brochure in its final words, once for each language. */
export function sheetOf(content: BrochureContent): Sheet {
  const [first] = content.languages;
  const texts = catalogueTexts(first);
  return {
    title: [texts.brochure.title, content.chosen.area].filter(Boolean).join(' – '),
    language: languageFacts(first).tag,
    contents: texts.brochure.contents,
    parts: content.languages.map((language) => partOf(language, content)),
  };
}

function partOf(language: CatalogueLanguage, content: BrochureContent): SheetPart {
  const texts = catalogueTexts(language);
  const { tag, direction } = languageFacts(language);
  const { courses, leftOut, chosen, today, consoleUrl } = content;
  const { register, brochure, course, list } = texts;
  const none = courses.length === 0 ? brochure.none : '';
  return {
    language: tag.slice(0, 2),
    region: tag.slice(3),
    direction,
    title: brochure.title,
    lead: texts.listIs,
    about: [
      chosen.area ? `${course.place}: ${chosen.area}` : '',
      chosen.level ? `${texts.filter.level}: ${levelName(texts, chosen.level)}` : '',
      chosen.courseType ? `${course.type}: ${texts.courseTypes[chosen.courseType]}` : '',
      `${list.asOf}: ${dayInFigures(today)}`,
    ].filter(Boolean),
    howTitle: register.title,
    how: [register.contact, register.papers, register.test, register.wait, register.waitingList],
    heads: [course.begins, brochure.course, brochure.timesAndPlace, course.provider],
    areas: byAreaAndLevel(courses, levels).map(({ name, levels: inArea }) => ({
      name: name || brochure.noPlace,
      levels: inArea.map((each) => tableOf(language, each)),
    })),
    note: leftOut > 0 ? brochure.more(leftOut) : none,
    current: consoleUrl ? brochure.current : '',
    address: consoleUrl && `${consoleUrl}/${language === 'de' ? '' : `${language}/`}kurse`,
  };
}

function tableOf(language: CatalogueLanguage, { level, courses }: LevelOfArea): SheetTable {
  const texts = catalogueTexts(language);
  const name = level === undefined ? texts.brochure.unknownLevel : levelName(texts, level);
  return { name, rows: courses.map((course) => rowOf(language, course)) };
}

function rowOf(language: CatalogueLanguage, course: PrintedCourse): SheetRow {
  const texts = catalogueTexts(language);
  const { priceCents } = course;
  return {
    weekday: weekday(language, course.startsOn),
    day: dayInFigures(course.startsOn),
    title: forPaper(course.title),
    facts: factsOf(language, course),
    times: timesOfDays(language, course.times),
    venue: course.venue.map(forPaper),
    provider: forPaper(course.provider),
    notes: [
      ...entryNotes(language, course),
      { name: texts.course.price, value: priceCents === undefined ? '' : euros(language, priceCents) },
    ].filter(({ value }) => value !== ''),
  };
}

function entryNotes(language: CatalogueLanguage, { registrationDeadline, sectionEntry }: PrintedCourse) {
  const { course, parts } = catalogueTexts(language);
  if (!sectionEntry)
    return [{ name: course.deadline, value: registrationDeadline ? dayInFigures(registrationDeadline) : '' }];
  const { section, entryClosesOn } = sectionEntry;
  return [{ name: course.lateEntry, value: `${dayInFigures(entryClosesOn)} (${parts.section(String(section))})` }];
}

function factsOf(language: CatalogueLanguage, course: PrintedCourse): string[] {
  const texts = catalogueTexts(language);
  return [
    texts.courseTypes[course.courseType],
    course.format === 'presence' ? '' : texts.formats[course.format],
    course.targetGroup === 'all' ? '' : `${texts.course.forWhom}: ${texts.targetGroups[course.targetGroup]}`,
    course.childcare ? texts.filter.childcare : '',
    course.accessible ? texts.filter.accessible : '',
    helpIn(language, course),
    course.status === 'postponed' ? texts.status.postponed : '',
  ].filter(Boolean);
}

function helpIn(language: CatalogueLanguage, { supportLanguages = [] }: PrintedCourse): string {
  if (supportLanguages.length === 0) return '';
  const names = supportLanguages.map((tag) => languageName(language, tag)).join(', ');
  return `${catalogueTexts(language).course.supportLanguages}: ${names}`;
}

function levelName({ level: names }: CatalogueTexts, level: string): string {
  if (level === 'orientation') return names.orientation;
  return level.startsWith('alpha.') ? names.alpha(level.slice('alpha.'.length)) : level;
}
