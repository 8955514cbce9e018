import { dayAfter, isClosed, localDate, localInstant, weekdayName } from './calendar.fixtures.js';
import {
  type HastyCourse,
  type HastyOffer,
  type HastyReader,
  type HastyWorld,
  minutesAway,
} from './hasty-world.fixtures.js';
import { fits, moments, monthAfter, promised } from './oracle.fixtures.js';

/** One mail that reached somebody: a digest by its period, or one that did not wait. */
export interface MailOfYear {
  readonly key: string;
  readonly made: string;
  readonly left: string;
  /** Sorted; `['quiet']` in a month without news. */
  readonly lines: readonly string[];
}

type What = 'published' | 'changed' | 'last' | 'cancelled' | 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn';

/** Something that happened and that one reader may have to be told. `fresh`: no mail was ever to tell it. */
interface Fact {
  readonly what: What;
  readonly at: number;
  readonly course: HastyCourse;
  readonly offer?: HastyOffer;
  where: 'fresh' | 'back' | 'under way' | 'told';
}

interface Waiting {
  readonly made: number;
  readonly facts: readonly Fact[];
  notBefore: number;
}

/** Nothing that anybody is told at once. */
const dull: ReadonlySet<What> = new Set(['published', 'changed', 'accepted', 'declined', 'expired']);
const most = 50;
const minute = 60_000;
const quarter = 15 * minute;

/**
 * All mails of one reader, said plainly from the rules: what has happened, what of it was told, and whether now is a time at
 * which one writes to people. Shares no code with the product.
 */
export function expectedMails(world: HastyWorld, reader: HastyReader): readonly MailOfYear[] {
  const mails: MailOfYear[] = [];
  const facts = factsFor(world, reader);
  const slots = new Map(moments(world, reader).map(({ periodKey, at }) => [at.getTime(), periodKey]));
  let known = 0;
  let open: Fact[] = [];
  let waiting: Waiting | undefined;
  let mailedOn = localDate(reader.mailedAt);
  const atOnce: { made: number; left: number }[] = [];
  for (const look of world.looks) {
    const now = look.getTime();
    for (let fact = facts[known]; fact && fact.at <= now; fact = facts[known]) {
      open.push(fact);
      known += 1;
    }
    const period = slots.get(now);
    if (period !== undefined) {
      const untold = open.filter(({ where }) => where === 'fresh' || where === 'back');
      for (const fact of untold) fact.where = 'told';
      const lines = linesOf(reader, untold, look);
      const shown = lines.length > most ? [`${most} of ${lines.length}`] : lines;
      const said = shown.length > 0 ? shown : monthAfter(mailedOn) <= localDate(look) ? ['quiet'] : [];
      if (said.length > 0) {
        mails.push({ key: period, made: look.toISOString(), left: look.toISOString(), lines: said });
        mailedOn = localDate(look);
      }
      open = open.filter(({ where }) => where !== 'told');
    }
    if (!waiting && open.some(({ where, what }) => where === 'fresh' && !dull.has(what)) && isDecent(reader, look)) {
      const made = together(reader, open, look, atOnce);
      if (made) {
        for (const fact of made) fact.where = 'under way';
        waiting = { made: now, facts: made, notBefore: now + minutesAway(reader, look) * minute };
        mailedOn = localDate(look);
      }
    }
    if (!waiting || now < waiting.notBefore) continue;
    const untimely = isDecent(reader, look) ? undefined : nextDecent(reader, look);
    const stillUrgent = waiting.facts.some((fact) => isUrgent(reader, fact, look));
    const lines = stillUrgent ? linesOf(reader, waiting.facts, look) : [];
    if (lines.length > 0 && untimely !== undefined && untimely < nextDigest(reader, look)) {
      waiting.notBefore = untimely;
      continue;
    }
    const leaves = lines.length > 0 && untimely === undefined;
    for (const fact of waiting.facts) fact.where = leaves ? 'told' : 'back';
    if (leaves) {
      const shown = lines.length > most ? [`${most} of ${lines.length}`] : lines;
      mails.push({
        key: 'at-once',
        made: new Date(waiting.made).toISOString(),
        left: look.toISOString(),
        lines: shown,
      });
      atOnce.push({ made: waiting.made, left: now });
    }
    waiting = undefined;
    open = open.filter(({ where }) => where !== 'told');
  }
  return mails.sort((a, b) => a.left.localeCompare(b.left) || a.key.localeCompare(b.key));
}

/** What goes together into one mail at this moment; nothing when it is too soon, or one too many. */
function together(
  reader: HastyReader,
  open: readonly Fact[],
  look: Date,
  before: readonly { readonly made: number; readonly left: number }[],
): readonly Fact[] | undefined {
  const urgent = open.filter((fact) => fact.where === 'fresh' && isUrgent(reader, fact, look));
  const now = look.getTime();
  if (urgent.length === 0 || now - Math.min(...urgent.map(({ at }) => at)) < 3 * minute) return undefined;
  const today = localDate(look);
  const isOfToday = (moment: number) => localDate(new Date(moment)) === today;
  if (before.filter(({ made, left }) => isOfToday(made) || isOfToday(left)).length >= 6) return undefined;
  if (before.some(({ left }) => now - left < quarter)) return undefined;
  const all = open.filter((fact) => isUrgent(reader, fact, look));
  const offers = new Set(all.map(({ offer }) => offer));
  const courses = new Set(all.flatMap(({ course, offer }) => (!offer || isLost(offer, now) ? [course] : [])));
  const bundle = open.filter(({ offer, course }) =>
    offer ? offers.has(offer) || (isLost(offer, now) && courses.has(course)) : courses.has(course),
  );
  return linesOf(reader, bundle, look).length > 0 ? bundle : undefined;
}

function isUrgent(reader: HastyReader, { what, offer, course }: Fact, look: Date): boolean {
  const now = look.getTime();
  const asked = (kind: HastyReader['immediateKinds'][number]) => reader.immediateKinds.includes(kind);
  if (offer && what === 'open')
    return asked('offer') && standing(offer, now) === 'open' && new Date(offer.facts.answerBy).getTime() > now;
  if (offer) return what === 'withdrawn' && asked('cancelled-place') && isLost(offer, now);
  if (!reads(reader, course)) return false;
  if (what === 'cancelled') return asked('cancelled');
  return what === 'last' && asked('last-places') && hasLastPlaces(course, look);
}

function factsFor({ courses, offers }: HastyWorld, reader: HastyReader): readonly Fact[] {
  const fact = (what: What, at: number, course: HastyCourse, offer?: HastyOffer): readonly Fact[] =>
    Number.isFinite(at) ? [{ what, at, course, ...(offer && { offer }), where: 'fresh' }] : [];
  const ofCourses = courses
    .filter(({ facts }) => facts.municipality?.slice(0, 5) === reader.areas[0])
    .flatMap((course) => [
      ...fact('published', course.publishedAt, course),
      ...(course.changedAt < course.cancelledAt ? fact('changed', course.changedAt, course) : []),
      ...fact('last', course.lastFrom, course),
      ...fact('cancelled', course.cancelledAt, course),
    ]);
  const ofOffers = offers
    .filter(({ facts }) => facts.caseManagerId === reader.memberId && reader.roles.includes('case_manager'))
    .flatMap((offer) => [
      ...fact('open', offer.openedAt, offer.course, offer),
      ...fact('accepted', offer.acceptedAt, offer.course, offer),
      ...fact(offer.end, offer.endedAt, offer.course, offer),
    ]);
  return [...ofCourses, ...ofOffers].sort((a, b) => a.at - b.at);
}

function reads(reader: HastyReader, { facts }: HastyCourse): boolean {
  return !reader.ownPeopleOnly && facts.municipality?.slice(0, 5) === reader.areas[0] && fits(reader, facts);
}

function standing(offer: HastyOffer, now: number): 'open' | 'accepted' | HastyOffer['end'] {
  if (offer.endedAt <= now) return offer.end;
  return offer.acceptedAt <= now ? 'accepted' : 'open';
}

function isLost(offer: HastyOffer, now: number): boolean {
  return offer.endedAt <= now && offer.withdrawalReason === 'course-cancelled' && offer.course.cancelledAt <= now;
}

function hasLastPlaces({ lastFrom, lastUntil, cancelledAt, facts }: HastyCourse, look: Date): boolean {
  const now = look.getTime();
  return lastFrom <= now && now < lastUntil && now < cancelledAt && facts.entryClosesOn >= localDate(look);
}

function linesOf(reader: HastyReader, facts: readonly Fact[], look: Date): readonly string[] {
  const now = look.getTime();
  const courses = new Map<HastyCourse, Set<What>>();
  const offers = new Map<HastyOffer, Set<What>>();
  for (const { what, course, offer } of facts) {
    const told = offer ? (offers.get(offer) ?? new Set()) : (courses.get(course) ?? new Set());
    if (offer) offers.set(offer, told.add(what));
    else courses.set(course, told.add(what));
  }
  const ofOffers = [...offers].flatMap(([offer, told]) => {
    const line = offerLine(offer, told, now);
    return line ? [{ line, offer }] : [];
  });
  const lost = new Map<HastyCourse, string[]>();
  for (const { line, offer } of ofOffers)
    if (line === 'withdrawn' && isLost(offer, now))
      lost.set(offer.course, [...(lost.get(offer.course) ?? []), offer.facts.reference]);
  return [
    ...[...courses].flatMap(([course, told]) => (lost.has(course) ? [] : courseLine(reader, course, told, look))),
    ...ofOffers.flatMap(({ line, offer }) =>
      line === 'withdrawn' && lost.has(offer.course) && isLost(offer, now)
        ? []
        : [`${line} ${offer.facts.seatOfferId}`],
    ),
    ...[...lost].map(
      ([
        {
          facts: { courseStartId },
        },
        references,
      ]) => `lost ${courseStartId} ${references.sort().join(' ')}`,
    ),
  ].sort();
}

function offerLine(offer: HastyOffer, told: ReadonlySet<What>, now: number): string | undefined {
  const state = standing(offer, now);
  if (state === 'open') return new Date(offer.facts.answerBy).getTime() > now ? 'question' : undefined;
  if (state === 'expired') return 'expired';
  const unheard = told.has('open') && !told.has('accepted');
  return state === 'withdrawn' && !unheard ? 'withdrawn' : undefined;
}

function courseLine(reader: HastyReader, course: HastyCourse, told: ReadonlySet<What>, look: Date): readonly string[] {
  if (!reads(reader, course)) return [];
  const { courseStartId, entryClosesOn } = course.facts;
  const main = ['published', 'changed', 'cancelled'].some((what) => told.has(what as What));
  if (!main)
    return reader.immediateKinds.includes('last-places') && hasLastPlaces(course, look)
      ? [`last ${courseStartId}`]
      : [];
  if (course.cancelledAt <= look.getTime()) return told.has('published') ? [] : [`cancelled ${courseStartId}`];
  if (entryClosesOn < localDate(look)) return [];
  return [`${told.has('published') ? 'new' : 'changed'} ${courseStartId}`];
}

/** From six to eight in the evening, Monday to Friday without holidays; the other days for whoever wants it. */
function isDecent(reader: HastyReader, look: Date): boolean {
  const date = localDate(look);
  return isOpenDay(reader, date) && look >= localInstant(date, '06:00') && look < localInstant(date, '20:00');
}

function isOpenDay({ onFreeDays, organisationAreas: [county = ''] }: HastyReader, date: string): boolean {
  return onFreeDays || (weekdayName(date) !== 'saturday' && !isClosed(date, county));
}

function nextDecent(reader: HastyReader, look: Date): number {
  let date = localDate(look);
  while (!isOpenDay(reader, date) || localInstant(date, '06:00') <= look) date = dayAfter(date);
  return localInstant(date, '06:00').getTime();
}

function nextDigest(reader: HastyReader, look: Date): number {
  let date = localDate(look);
  while (!promised(reader, date) || localInstant(date, reader.slot) <= look) date = dayAfter(date);
  return localInstant(date, reader.slot).getTime();
}
