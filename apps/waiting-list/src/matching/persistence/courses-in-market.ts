import { type Course, type HoldOut, kindOf } from '@app/allocation';
import type { CourseStartFacts, FundingPath, Intensity } from '@app/contracts';
import { calendarDate, dayNumber } from '@app/kernel';

/** A course start as matching reads it: as heard, with the places that nobody in the market holds. */
export interface CourseRow {
  readonly facts: CourseStartFacts;
  readonly version: number;
  /** Instant (ms) of the last publication or revision. */
  readonly changedAt: number;
  /** Given away by this system to people who are past it: with a result, or gone. */
  readonly leftBehind: number;
  readonly holdOuts: readonly HoldOut[];
  /** Places given back since and offered to nobody. */
  readonly freed: number;
  /** Cancelled and not yet told: nobody is planned there. */
  readonly closing: boolean;
}

/** True of an offer `o` of entry `e` with enrolment `n` by which somebody still holds a place; false of one they are past. */
export const isHold = `(e.state in ('offered', 'placed', 'in-course')
  and (o.state = 'open' or o.state = 'accepted' and coalesce(n.state in ('expected', 'confirmed'), true)))`;
/** True of a course start `c` on which somebody may still begin; `$1` is today. */
export const isOpen = `c.status in ('published', 'postponed', 'started') and c.entry_closes_on >= $1::date`;
export const countyOfCourse = `coalesce(left(c.facts->>'municipality', 5), '')`;

export const courseColumns = `
  c.facts, c.version, (extract(epoch from c.changed_at) * 1000)::float as "changedAt",
  coalesce(p.left_behind, 0)::int as "leftBehind", coalesce(f.freed, 0)::int as freed, coalesce(h.hold_outs, '[]') as "holdOuts",
  c.closing`;

const leftBehind = (which: string) => `
  select p.course_start_id, count(*) filter (where not ${isHold}) as left_behind
    from place p join seat_offer o on o.id = p.seat_offer_id join waiting_entry e on e.id = o.waiting_entry_id
    left join enrolment n on n.seat_offer_id = o.id
   where p.course_start_id ${which} group by 1`;
const freed = (which: string) =>
  `select course_start_id, count(*) as freed from freed_place where course_start_id ${which} group by 1`;
const keptForSome = (which: string) => `
  select course_start_id, json_agg(json_build_object(
           'kind', kind, 'course', from_course_start_id, 'maxTier', max_tier, 'places', places,
           'until', until - date '1970-01-01') order by position) as hold_outs
    from hold_out where course_start_id ${which} group by 1`;

/** What belongs to the course starts whose ids are in `these`: left over from people past it, kept for some, given back. */
export const courseSources = (these: string) => `
  course_start c
  left join (${leftBehind(`in (${these})`)}) p on p.course_start_id = c.id
  left join (${freed(`in (${these})`)}) f on f.course_start_id = c.id
  left join (${keptForSome(`in (${these})`)}) h on h.course_start_id = c.id`;

/** The same, looked up one by one: for the few course starts that concern one person. */
export const courseSourcesEach = `
  course_start c
  left join lateral (${leftBehind('= c.id')}) p on true
  left join lateral (${freed('= c.id')}) f on true
  left join lateral (${keptForSome('= c.id')}) h on true`;

/** To whom and until when a course start is open: one that runs, to those who may enter the section it is at. */
export function entryOf(facts: CourseStartFacts): Pick<CourseStartFacts, 'entryLevels' | 'startsOn' | 'entryClosesOn'> {
  const { sectionLevel, sectionStartsOn, sectionEntryClosesOn } = facts;
  return sectionLevel && sectionStartsOn && sectionEntryClosesOn
    ? { entryLevels: [sectionLevel], startsOn: sectionStartsOn, entryClosesOn: sectionEntryClosesOn }
    : facts;
}

export function toCourse({ facts, leftBehind, holdOuts }: CourseRow): Course {
  const { entryLevels, startsOn, entryClosesOn } = entryOf(facts);
  return {
    id: facts.courseStartId,
    provider: facts.providerId,
    type: kindOf(facts.courseType, facts.format),
    cancelled: facts.status === 'cancelled',
    x: facts.easting ?? 0,
    y: facts.northing ?? 0,
    online: facts.format === 'online',
    levels: entryLevels,
    track: facts.track,
    funding: facts.fundingPaths as FundingPath[],
    womenOnly: facts.targetGroup === 'women',
    youth: facts.targetGroup === 'youth',
    parentsOnly: facts.targetGroup === 'parents',
    slots: facts.slots,
    childcare: facts.childcare,
    accessible: facts.accessible,
    intensity: facts.intensity as Intensity,
    startsOn: dayOf(startsOn),
    closesOn: dayOf(entryClosesOn),
    decidesOn: dayOf(facts.decidesOn),
    capacity: facts.maxParticipants,
    taken: facts.registeredElsewhere + leftBehind,
    minimum: facts.minParticipants,
    holdOuts: holdOuts.map(plain),
  };
}

/** As the database says it, without the names that say nothing. */
function plain({ places, until, ...holdOut }: HoldOut): HoldOut {
  return holdOut.kind === 'cohort'
    ? { kind: 'cohort', course: holdOut.course, places, until }
    : { kind: 'tier', maxTier: holdOut.maxTier, places, until };
}

function dayOf(text: string): number {
  return dayNumber(calendarDate(text));
}
