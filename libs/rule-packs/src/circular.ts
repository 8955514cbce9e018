import { type CalendarDate, isCalendarDate, isLevel, type Level } from '@app/kernel';
import { type CourseNumber, courseNumbers } from './course-rules.js';
import type { Source } from './keys.js';

/** What one circular says of some course types of a pack; null lifts a rule. */
export interface CircularChange {
  readonly pack: string;
  /** All of the pack when absent. */
  readonly courseTypes?: readonly string[];
  readonly values: { readonly [key in CourseNumber]?: number | null };
  readonly sectionLevels?: readonly Level[] | null;
}

/** A change of rules between two releases (Trägerrundschreiben), for courses that begin on `validFrom` or later. */
export interface RuleCircular {
  readonly id: string;
  readonly validFrom: CalendarDate;
  readonly source: Source;
  readonly changes: readonly CircularChange[];
}

const mostOfAnything = 10_000;

/** The circular that a JSON value describes. Throws an Error naming every place that is wrong. */
export function circularFrom(json: unknown): RuleCircular {
  const wrong = circularProblems(json);
  if (wrong.length > 0) throw new Error(`Not a circular: ${wrong.join('; ')}.`);
  return json as RuleCircular;
}

function circularProblems(json: unknown): string[] {
  if (!isRecord(json)) return ['it is not a JSON object'];
  const { id, validFrom, source, changes } = json;
  return [
    ...strangers(json, '', ['id', 'validFrom', 'source', 'changes']),
    ...(typeof id === 'string' && /^[a-z0-9][a-z0-9.-]{0,79}$/.test(id)
      ? []
      : ['/id is a word of small letters, digits, dots and hyphens']),
    ...(isCalendarDate(validFrom) ? [] : ['/validFrom is a day, as in 2027-01-01']),
    ...(isRecord(source) && isText(source['law']) && isText(source['paragraph'])
      ? strangers(source, '/source', ['law', 'paragraph'])
      : ['/source has a law and a paragraph']),
    ...(Array.isArray(changes) && changes.length > 0
      ? changes.flatMap((change: unknown, position) => changeProblems(change, `/changes/${position}`))
      : ['/changes names at least one change']),
  ];
}

function changeProblems(change: unknown, at: string): string[] {
  if (!isRecord(change)) return [`${at} is not an object`];
  const { pack, courseTypes, values, sectionLevels } = change;
  return [
    ...strangers(change, at, ['pack', 'courseTypes', 'values', 'sectionLevels']),
    ...(isText(pack) ? [] : [`${at}/pack names a rule pack`]),
    ...(courseTypes === undefined || (Array.isArray(courseTypes) && courseTypes.length > 0 && courseTypes.every(isText))
      ? []
      : [`${at}/courseTypes is a list of course types`]),
    ...(isRecord(values) ? valueProblems(values, `${at}/values`) : [`${at}/values is an object`]),
    ...(sectionLevels === undefined ||
    sectionLevels === null ||
    (Array.isArray(sectionLevels) && sectionLevels.length > 0 && sectionLevels.every(isLevel))
      ? []
      : [`${at}/sectionLevels is a list of levels, or null`]),
  ];
}

function valueProblems(values: Readonly<Record<string, unknown>>, at: string): string[] {
  const numbers = Object.entries(values).flatMap(([key, value]) =>
    value === null || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostOfAnything)
      ? []
      : [`${at}/${key} is a whole number from 1 to ${mostOfAnything}, or null`],
  );
  return [...strangers(values, at, courseNumbers), ...numbers];
}

function strangers(record: object, at: string, known: readonly string[]): string[] {
  return Object.keys(record)
    .filter((key) => !known.includes(key))
    .map((key) => `${at}/${key} is not known here`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
