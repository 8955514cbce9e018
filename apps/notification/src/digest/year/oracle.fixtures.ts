import type { CourseStartFacts } from '@app/contracts';
import { dayAfter, isClosed, localDate, localInstant, weekdayName } from './calendar.fixtures.js';
import type { CourseHistory, OfferHistory, World, YearReader } from './world.fixtures.js';

/** One mail somebody should get: its period, when it was put together, and what it says of which subject. */
export interface ExpectedDigest {
  readonly periodKey: string;
  readonly at: string;
  /** Sorted; `['quiet']` in a month without news. */
  readonly lines: readonly string[];
}

/** More lines than these are only counted. */
const most = 50;
const sixHours = 6 * 3_600_000;

/**
 * What each reader must get, said plainly from the rules: no queue of items, no ledger, only what the world looked like
 * when they were told last and what it looks like now. Shares no code with the product.
 */
export function expectedDigests(world: World, reader: YearReader): readonly ExpectedDigest[] {
  const digests: ExpectedDigest[] = [];
  const steps = world.courses
    .filter((course) => mayRead(reader, course))
    .flatMap((course) => course.steps.map(({ at }) => ({ at: at.getTime(), course })))
    .sort((a, b) => a.at - b.at);
  let next = 0;
  const offers = world.offers.filter(({ facts }) => facts.caseManagerId === reader.memberId);
  let since = reader.slotSince;
  let mailedOn = localDate(reader.mailedAt);
  for (const { periodKey, at } of moments(world, reader)) {
    const touched = new Set<CourseHistory>();
    for (let step = steps[next]; step && step.at <= at.getTime(); step = steps[next]) {
      touched.add(step.course);
      next += 1;
    }
    const lines = [
      ...[...touched].flatMap((course) => courseNews(reader, course, since, at)),
      ...(reader.roles.includes('case_manager') ? offers.flatMap((offer) => offerNews(offer, since, at)) : []),
    ].sort();
    const shown = lines.length > most ? [`${most} of ${lines.length}`] : lines;
    const said = shown.length > 0 ? shown : monthAfter(mailedOn) <= localDate(at) ? ['quiet'] : [];
    if (said.length > 0) {
      digests.push({ periodKey, at: at.toISOString(), lines: said });
      mailedOn = localDate(at);
    }
    since = at;
  }
  return digests;
}

/** For each promised slot the first look within six hours of it; none when all looks came later. */
export function moments(
  world: Pick<World, 'looks'>,
  reader: YearReader,
): readonly { readonly periodKey: string; readonly at: Date }[] {
  const found: { periodKey: string; at: Date }[] = [];
  const last = world.looks.at(-1) ?? new Date(0);
  let position = 0;
  for (let date = localDate(reader.slotSince); localInstant(date, '05:00') <= last; date = dayAfter(date)) {
    if (!promised(reader, date)) continue;
    const slot = localInstant(date, reader.slot);
    while (position < world.looks.length && (world.looks[position] ?? last) < slot) position += 1;
    const look = world.looks[position];
    if (look && look.getTime() - slot.getTime() <= sixHours) found.push({ periodKey: date, at: look });
  }
  return found;
}

/** Every working day, or the chosen weekdays; a chosen day that is a holiday is made up for on the next working day. */
export function promised({ weekdays, organisationAreas: [county = ''] }: YearReader, date: string): boolean {
  if (isClosed(date, county)) return false;
  if (weekdays.length === 0) return true;
  const wanted: readonly string[] = weekdays;
  const candidates = [date];
  for (let before = dayAfter(date, -1); isClosed(before, county); before = dayAfter(before, -1))
    candidates.push(before);
  return candidates.some((candidate) => wanted.includes(weekdayName(candidate)));
}

function mayRead(reader: YearReader, { steps: [first] }: CourseHistory): boolean {
  const place = first?.facts.municipality ?? '';
  if (reader.ownPeopleOnly) return false;
  return first?.facts.format === 'online' || reader.areas.some((area) => place === area || place.slice(0, 5) === area);
}

function asOf({ steps }: CourseHistory, moment: Date): CourseStartFacts | undefined {
  let facts: CourseStartFacts | undefined;
  for (const step of steps) if (step.at <= moment) facts = step.facts;
  return facts;
}

function courseNews(reader: YearReader, course: CourseHistory, since: Date, at: Date): readonly string[] {
  const before = asOf(course, since);
  const after = asOf(course, at);
  if (!after || !fits(reader, after)) return [];
  if (after.status === 'cancelled') return before ? [`cancelled ${course.id}`] : [];
  if (after.entryClosesOn < localDate(at)) return [];
  if (!before) return [`new ${course.id}`];
  if (after.startsOn !== before.startsOn) return [`postponed ${course.id} ${before.startsOn}`];
  const differs = after.times !== before.times || after.maxParticipants !== before.maxParticipants;
  return differs ? [`changed ${course.id} ${before.times} ${after.times}`] : [];
}

export function fits(reader: YearReader, facts: CourseStartFacts): boolean {
  if (reader.levels.length > 0 && !reader.levels.includes(facts.entryLevels[0] ?? '')) return false;
  if (reader.courseTypes.length > 0 && !reader.courseTypes.includes(facts.courseType)) return false;
  if (reader.fundingPaths.length > 0 && !facts.fundingPaths.some((path) => reader.fundingPaths.includes(path))) {
    return false;
  }
  if (reader.formats.length > 0 && !reader.formats.includes(facts.format)) return false;
  return !reader.childcareOnly || facts.childcare;
}

/** A question while it is one; news only when a turn ended without the case manager's doing. */
function offerNews({ facts, openedAt, endedAt, end }: OfferHistory, since: Date, at: Date): readonly string[] {
  const openedHere = openedAt > since && openedAt <= at;
  const endedHere = endedAt > since && endedAt <= at;
  if (openedHere && !endedHere) return [`question ${facts.seatOfferId}`];
  if (endedHere && end === 'expired') return [`expired ${facts.seatOfferId}`];
  if (endedHere && end === 'withdrawn' && !openedHere) return [`withdrawn ${facts.seatOfferId}`];
  return [];
}

export function monthAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, lastOfNext))).toISOString().slice(0, 10);
}
