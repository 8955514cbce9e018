import type { NeedBody } from '@app/contracts';
import { type CalendarDate, type FieldProblem, isCalendarDate } from '@app/kernel';

/** Names every field of a need that it is not content with. */
export type Rule = (need: NeedBody, today: CalendarDate) => readonly FieldProblem[];

export const problem = (field: string, code: string, detail: string): FieldProblem => ({
  pointer: `/need/${field}`,
  code: `need.${code}`,
  detail,
});

export const when = (wrong: boolean, field: string, code: string, detail: string): readonly FieldProblem[] =>
  wrong ? [problem(field, code, detail)] : [];

export const oneOf = (list: readonly string[], value: unknown): boolean => list.some((known) => known === value);

/** A word that may be absent, but is one of the list when it is there. */
export const oneOfOrNone = (
  list: readonly string[],
  value: unknown,
  field: string,
  code: string,
): readonly FieldProblem[] =>
  when(value !== undefined && !oneOf(list, value), field, code, `One of ${list.join(', ')}.`);

/** Each of the words is one of the list, and is said once. */
export const eachOneOf = (
  list: readonly string[],
  values: readonly unknown[],
  field: string,
  code: string,
): readonly FieldProblem[] =>
  values.flatMap((value, index) => [
    ...when(!oneOf(list, value), `${field}/${index}`, code, `One of ${list.join(', ')}.`),
    ...when(values.indexOf(value) !== index, `${field}/${index}`, 'said-twice', 'Each is said once.'),
  ]);

export const realDay = (value: unknown, field: string): readonly FieldProblem[] =>
  when(value !== undefined && !isCalendarDate(value), field, 'date-malformed', 'A day on the calendar: YYYY-MM-DD.');

export const notAfter = (
  today: CalendarDate,
  value: unknown,
  field: string,
  code: string,
  detail: string,
): readonly FieldProblem[] => when(isCalendarDate(value) && value > today, field, code, detail);
