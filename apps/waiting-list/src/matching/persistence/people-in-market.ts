import { type Choice, type Day, type Person, wantedKinds } from '@app/allocation';
import { courseFormats, courseTypes, type FundingPath } from '@app/contracts';
import { type Level, nextLevel } from '@app/kernel';
import type { CopiedRow } from '@app/persistence';

/** What matching reads of somebody, as a list of values, in the order of `personColumns`; days count from 1970-01-01. */
export type PersonRow = readonly [
  id: string,
  state: string,
  level: string,
  track: string,
  easting: number,
  northing: number,
  reachMetres: number,
  availability: number,
  traits: number,
  fundingPaths: number,
  entitledUntil: Day | null,
  obligedUntil: Day | null,
  youthUntil: Day | null,
  earliestStart: Day | null,
  latestStart: Day | null,
  waitingSince: Day,
  completedCourseStart: string | null,
  completedProvider: string | null,
  wishes: Wishes | null,
  link: string | null,
];

interface Wishes extends Choice {
  readonly unwantedProviders: readonly string[];
}

/** The course somebody is in. */
export interface RunningCourse {
  readonly course: string;
  readonly provider: string;
  readonly endsOn: Day;
}

const day = (column: string) => `e.${column} - date '1970-01-01'`;
const lastDay = (column: string) => `case when isfinite(e.${column}) then ${day(column)} end`;
const everyFormat = `'{${courseFormats.join(',')}}'::text[]`;

/** Half of a nation is read with this: few columns, numbers rather than words, and nothing where there is nothing to say. */
export const personColumns = `
  e.id::text, e.state, e.level, e.track, e.easting, e.northing, e.reach_metres, e.availability,
  e.woman::int + 2 * e.parent::int + 4 * e.childcare::int + 8 * e.accessible::int + 16 * e.hardship::int
    + case e.intensity when 'full' then 32 when 'part' then 64 else 0 end,
  e.funding_paths, ${lastDay('entitled_until')}, ${lastDay('obliged_until')}, ${day('youth_until')},
  ${day('earliest_start')}, ${day('latest_start')}, ${day('waiting_since')},
  e.completed_course_start_id::text, e.completed_provider_id::text,
  case when e.formats @> ${everyFormat} and e.wanted_course_types = '{}' and e.unwanted_provider_ids = '{}' then null
       else json_build_object('courseTypes', e.wanted_course_types, 'formats', e.formats,
                              'unwantedProviders', e.unwanted_provider_ids) end,
  e.link_id::text`;

/** The same out of a copied row. */
export function personRow(row: CopiedRow): PersonRow {
  return [
    row.ascii(),
    row.ascii(),
    row.ascii(),
    row.ascii(),
    row.int(),
    row.int(),
    row.int(),
    row.int(),
    row.int(),
    row.int(),
    row.intIfAny() ?? null,
    row.intIfAny() ?? null,
    row.intIfAny() ?? null,
    row.intIfAny() ?? null,
    row.intIfAny() ?? null,
    row.int(),
    row.asciiIfAny() ?? null,
    row.asciiIfAny() ?? null,
    wishesIn(row.textIfAny()),
    row.asciiIfAny() ?? null,
  ];
}

function wishesIn(text: string | undefined): Wishes | null {
  return text === undefined ? null : (JSON.parse(text) as Wishes);
}

/** The bits of `funding_bits` in the database, in the same order. */
const paths: readonly FundingPath[] = ['bamf-entitled', 'bamf-obliged', 'jobcenter', 'county', 'self'];
const pathSets = Array.from({ length: 2 ** paths.length }, (_, bits) =>
  paths.filter((_path, bit) => (bits & (1 << bit)) !== 0),
);
const none: readonly string[] = [];
const everyKind: Choice = { courseTypes, formats: courseFormats };

type Draft = { -readonly [Key in keyof Person]: Person[Key] };

/** Somebody who seeks a place, or holds one. */
export function toPerson(row: PersonRow, declined: readonly string[] = none): Person {
  const [id, , level, track, x, y, reachMetres, availability, traits, fundingPaths] = row;
  const person: Draft = {
    id,
    x,
    y,
    level: same(level),
    track: same(track),
    funding: pathSets[fundingPaths] ?? [],
    woman: (traits & 1) !== 0,
    parent: (traits & 2) !== 0,
    availability,
    childcare: (traits & 4) !== 0,
    accessible: (traits & 8) !== 0,
    reachMetres,
    waitingSince: row[15],
    hardship: (traits & 16) !== 0,
    declined,
    paused: false,
  };
  addWindow(person, row);
  addWishes(person, row);
  return person;
}

function addWindow(person: Draft, row: PersonRow): void {
  const [entitledUntil, obligedUntil, youthUntil, earliestStart, latestStart] = [
    row[10],
    row[11],
    row[12],
    row[13],
    row[14],
  ];
  if (entitledUntil !== null) person.entitledUntil = entitledUntil;
  if (obligedUntil !== null) person.obligedUntil = obligedUntil;
  if (youthUntil !== null) person.youthUntil = youthUntil;
  if (earliestStart !== null) person.earliestStart = earliestStart;
  if (latestStart !== null) person.latestStart = latestStart;
}

function addWishes(person: Draft, row: PersonRow): void {
  const [traits, course, provider, wishes] = [row[8], row[16], row[17], row[18]];
  if ((traits & 96) !== 0) person.intensity = (traits & 32) !== 0 ? 'full' : 'part';
  if (course !== null && provider !== null) person.completed = { course, provider };
  if (wishes === null) return;
  const kinds = wantedKinds(wishes, everyKind);
  if (kinds) person.wantedTypes = kinds;
  if (wishes.unwantedProviders.length > 0) person.unwantedProviders = wishes.unwantedProviders;
}

/**
 * Somebody whose course ends soon, as they will be then: a level further, free from the day after. They are planned for
 * from eight weeks before; an offer waits for the provider's result. Places nearer than `reserveUntilDays` are not kept
 * for them. Undefined where nothing follows by itself.
 */
export function toPersonAfter(
  row: PersonRow,
  { course, provider, endsOn }: RunningCourse,
  asOf: Day,
  reserveUntilDays: number,
): Person | undefined {
  const level = nextLevel(row[2] as Level);
  if (!level) return undefined;
  const person = toPerson(row);
  const earliestStart = Math.max(person.earliestStart ?? 0, endsOn + 1, asOf + reserveUntilDays + 1);
  return { ...person, level, earliestStart, completed: { course, provider } };
}

const words = new Map<string, string>();

/** One string for the same word: the driver makes a new one for every row. */
function same(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  words.set(word, word);
  return word;
}
