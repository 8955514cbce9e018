import type { Plan } from './allocate.js';
import type { CourseStart, Market, Seeker } from './market.js';
import type { PolicyTerms } from './policy.js';

/**
 * A second opinion on an assignment, written from the definitions alone and sharing no rule with the engine: feasible,
 * one place per person, capacity, no justified envy, no waste. Answers with what is wrong.
 */
export function whatIsWrong(market: Market, plan: Plan, terms: PolicyTerms): string[] {
  const wrong: string[] = [];
  const courses = new Map(market.courseStarts.map((course) => [course.id as string, course]));
  const people = new Map(market.seekers.map((person) => [person.id as string, person]));
  const seated = new Map<string, Seeker[]>();
  for (const [personId, courseId] of plan.placeOf) {
    const person = people.get(personId);
    const course = courses.get(courseId);
    if (!person || !course) {
      wrong.push(`${personId} → ${courseId}: unknown`);
      continue;
    }
    if (!may(person, course, market.asOf)) wrong.push(`${personId} → ${courseId}: not possible`);
    seated.set(courseId, [...(seated.get(courseId) ?? []), person]);
  }
  for (const course of market.courseStarts) {
    const members = seated.get(course.id) ?? [];
    const room = Math.max(0, course.capacity - course.takenElsewhere - course.held - course.accepted);
    if (members.length > room) wrong.push(`${course.id}: ${members.length} people on ${room} places`);
    const listed = (plan.membersOf.get(course.id) ?? []).map(({ id }) => id as string).sort();
    if (
      listed.join() !==
      members
        .map(({ id }) => id as string)
        .sort()
        .join()
    )
      wrong.push(`${course.id}: two truths`);
    for (const person of market.seekers) {
      const ownId = plan.placeOf.get(person.id);
      const own = ownId && courses.get(ownId);
      if (own === course || !may(person, course, market.asOf)) continue;
      if (own && !smaller(likes(person, course, terms), likes(person, own, terms))) continue;
      if (members.length < room) wrong.push(`waste: ${person.id} would rather have ${course.id}`);
      for (const member of members) {
        if (smaller(rank(person, market.asOf, terms), rank(member, market.asOf, terms))) {
          wrong.push(`envy: ${person.id} comes before ${member.id} at ${course.id}`);
        }
      }
    }
  }
  return wrong;
}

function may(person: Seeker, course: CourseStart, asOf: number): boolean {
  const bamf = ['bamf-entitled', 'bamf-obliged'];
  const paid = person.entitlements.some(
    ({ path, validUntil = Number.POSITIVE_INFINITY }) =>
      course.fundingPaths.includes(path) && (!bamf.includes(path) || course.startsOn <= validUntil),
  );
  const dx = person.easting - course.easting;
  const dy = person.northing - course.northing;
  for (let slot = 0; slot < 18; slot++) {
    if ((course.slots >> slot) & 1 && !((person.availability >> slot) & 1)) return false;
  }
  return (
    !course.cancelled &&
    asOf <= course.closesOn &&
    course.entryLevels.some((level) => level === person.level) &&
    course.track === person.track &&
    paid &&
    !(course.womenOnly && !person.woman) &&
    !(course.parentsOnly && !person.parent) &&
    !(course.youth && course.startsOn > (person.youthUntil ?? Number.NEGATIVE_INFINITY)) &&
    !(person.childcare && !course.childcare) &&
    !(person.accessible && !course.accessible) &&
    (course.online || dx * dx + dy * dy <= person.reachMetres * person.reachMetres) &&
    course.startsOn >= (person.earliestStart ?? Number.NEGATIVE_INFINITY) &&
    course.startsOn <= (person.latestStart ?? Number.POSITIVE_INFINITY) &&
    !person.declined.has(course.id)
  );
}

type Key = readonly (number | string)[];

function likes(person: Seeker, course: CourseStart, terms: PolicyTerms): Key {
  const square = course.online ? 0 : (person.easting - course.easting) ** 2 + (person.northing - course.northing) ** 2;
  let kilometres = 0;
  while (((kilometres + 1) * 1000) ** 2 <= square) kilometres++;
  const travel = course.online ? terms.onlinePoints : terms.kmPoints * kilometres;
  const wrong = person.intensity !== undefined && person.intensity !== course.intensity ? terms.intensityPoints : 0;
  const same = person.completed?.providerId === course.providerId ? terms.sameProviderPoints : 0;
  return [course.startsOn + travel + wrong - same, course.startsOn, square, course.id];
}

function rank(person: Seeker, asOf: number, terms: PolicyTerms): Key {
  const obliged = person.entitlements.some(({ path }) => ['bamf-obliged', 'jobcenter'].includes(path));
  const lapsing = person.entitlements.some(
    ({ path, validUntil = -1 }) =>
      path.startsWith('bamf') && asOf <= validUntil && validUntil <= asOf + terms.deadlineDays,
  );
  const selfPayer = person.entitlements.every(({ path }) => path === 'self');
  const tier = person.hardship || lapsing ? 0 : obliged && terms.strictObligation ? 1 : selfPayer ? 3 : 2;
  const credit = (person.completed ? terms.transitionCreditDays : 0) + (obliged ? terms.obligationCreditDays : 0);
  return [tier, person.waitingSince - credit, ticket(terms.tieSalt, person.id), person.id];
}

/** FNV-1a, salt and MurmurHash3's finaliser in whole numbers, as the annex writes them down. */
function ticket(salt: number, id: string): number {
  const word = 2n ** 32n;
  let hash = 0x811c9dc5n;
  for (let index = 0; index < id.length; index++) hash = ((hash ^ BigInt(id.charCodeAt(index))) * 0x01000193n) % word;
  hash ^= BigInt(salt);
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) % word;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) % word;
  return Number(hash ^ (hash >> 16n));
}

function smaller(a: Key, b: Key): boolean {
  for (let index = 0; index < a.length; index++) {
    const [left, right] = [a[index] ?? 0, b[index] ?? 0];
    if (left !== right) return left < right;
  }
  return false;
}
