import type { PersonBody } from '@app/contracts';
import { type CalendarDate, type FieldProblem, isCalendarDate, RuleViolation } from '@app/kernel';

export type PersonChanges = { readonly [Field in keyof PersonBody]?: PersonBody[Field] | null };

interface Shape {
  readonly pattern: RegExp;
  readonly holds?: (value: string, today: CalendarDate) => boolean;
  readonly code: string;
  readonly detail: string;
}

/** Any script, one word or many; no line breaks or other control characters, and something to be seen. */
const name: Shape = {
  pattern: /^(?=.*[^\s\p{C}])[^\p{Cc}\p{Cs}\u2028\u2029]{1,200}$/u,
  code: 'person.name-malformed',
  detail: 'One line of 1 to 200 characters.',
};

const shapes: Readonly<Record<keyof PersonBody, Shape>> = {
  familyName: name,
  givenName: name,
  phone: {
    pattern: /^(?=.*\d)[+\d][\d ()/.-]{2,39}$/,
    code: 'person.phone-malformed',
    detail: 'Digits, spaces and + ( ) / . - only, at most 40.',
  },
  email: {
    pattern: /^(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/,
    code: 'person.email-malformed',
    detail: 'One mail address without a name around it.',
  },
  preferredLanguage: {
    pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/,
    code: 'person.language-malformed',
    detail: "A language tag such as 'uk', 'ar' or 'fa-AF'.",
  },
  bornOn: {
    pattern: /^(19|20)\d\d-\d\d-\d\d$/,
    holds: (value, today) => isCalendarDate(value) && value <= today,
    code: 'person.birth-date-malformed',
    detail: 'A day from 1900 to today: YYYY-MM-DD.',
  },
};

export const personFields = Object.keys(shapes) as readonly (keyof PersonBody)[];

/** Takes a person's details on, byte for byte as written, or refuses every field that is wrong. */
export function readPerson(body: PersonChanges, today: CalendarDate): PersonBody {
  const problems = personFields.flatMap((field) => problemOf(field, body[field], today));
  if (problems.length > 0)
    throw new RuleViolation('person.unfit', 'The person cannot be taken on like this.', problems);
  return fieldsOf(body, (value) => value !== undefined && value !== null) as unknown as PersonBody;
}

/** What is not mentioned stays; what is null is taken away. */
export function changedPerson(person: PersonBody, changes: PersonChanges, today: CalendarDate): PersonBody {
  return readPerson({ ...person, ...fieldsOf(changes, (value) => value !== undefined) }, today);
}

function problemOf(
  field: keyof PersonBody,
  value: string | null | undefined,
  today: CalendarDate,
): readonly FieldProblem[] {
  const { pattern, holds = () => true, code, detail } = shapes[field];
  const given = value !== undefined && value !== null;
  if (!given && field !== 'familyName') return [];
  return given && pattern.test(value) && holds(value, today) ? [] : [{ pointer: `/person/${field}`, code, detail }];
}

function fieldsOf(person: PersonChanges, kept: (value: string | null | undefined) => boolean): PersonChanges {
  return Object.fromEntries(
    personFields.filter((field) => kept(person[field])).map((field) => [field, person[field] ?? null]),
  );
}
