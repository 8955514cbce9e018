import type { FieldChangeView } from '@app/contracts';
import type { Visit } from '../session/visit.js';
import { day, money } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';
import { languageNames } from './course-life-parts.js';

/** What people call a field of a course start; its own name when it is newer than this console. */
export function fieldName({ courseForm: form, course, courseLife: life }: Texts, field: string): string {
  const names: Readonly<Record<string, string>> = {
    title: form.title,
    courseType: form.courseType,
    track: form.track,
    entryLevels: form.entryLevels,
    format: form.format,
    targetGroup: form.targetGroup,
    fundingPaths: form.funding,
    intensity: form.intensity,
    childcare: form.childcare,
    accessible: course.accessible,
    venue: form.where,
    venueRoom: life.roomField,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    sessions: course.sessions,
    sections: life.sections,
    chain: life.chain,
    supportLanguages: life.languages,
    extraUnits: life.extraUnits,
    registrationDeadline: form.deadline,
    decidesOn: form.decides,
    maxParticipants: form.max,
    minParticipants: form.min,
    registeredElsewhere: form.elsewhere,
    priceCents: course.price,
    priceNote: form.priceNote,
    noticed: course.findings,
    contact: life.contact,
  };
  return labelOf(names, field);
}

interface Said {
  /** Undefined where `after` says it all. */
  readonly before: string | undefined;
  readonly after: string;
}

/** A change in words. Of sessions it is enough how many went and came. */
export function saidOf(visit: Visit, { field, before, after }: FieldChangeView): Said {
  const words = visit.texts.courseLife;
  if (field === 'sessions')
    return {
      before: undefined,
      after: `${words.sessionsGone(lengthOf(before))}, ${words.sessionsNew(lengthOf(after))}`,
    };
  return { before: inWords(visit, field, before), after: inWords(visit, field, after) };
}

function inWords(visit: Visit, field: string, value: unknown): string {
  const { texts, language } = visit;
  const labels = labelsOf(texts)[field];
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (field === 'priceCents' && typeof value === 'number') return money(language, value);
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(language, value) : labelOf(labels ?? {}, value);
  if (field === 'supportLanguages' && isTexts(value)) return languageNames(language, value);
  if (Array.isArray(value))
    return value
      .map((item: unknown) => (typeof item === 'object' ? parts(visit, item) : inWords(visit, field, item)))
      .join('; ');
  return typeof value === 'object' ? parts(visit, value) : String(value);
}

/** The parts of a section, a venue, a link of a chain or an offer of others that people read. */
function parts(visit: Visit, value: object | null): string {
  const hidden = ['easting', 'northing', 'municipality'];
  const said = Object.entries(value ?? {}).filter(([name]) => !hidden.includes(name));
  return said.map(([name, part]) => inWords(visit, name, part)).join(', ');
}

function labelsOf(texts: Texts): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return {
    courseType: texts.courseTypes,
    track: texts.tracks,
    entryLevels: texts.levels,
    level: texts.levels,
    format: texts.formats,
    targetGroup: texts.targetGroups,
    fundingPaths: texts.fundingPaths,
    intensity: texts.intensities,
    weekday: texts.weekdays,
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
