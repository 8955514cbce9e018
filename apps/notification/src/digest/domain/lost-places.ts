import type { DigestLine, EndedCourseLine, OfferLine } from './digest.js';
import type { CourseNow } from './news.js';
import { ownsPeople, type Recipient } from './recipient.js';

/**
 * A course that is off and the places people lose by it are one fact: one line, with the reference numbers. It stands also
 * where nothing else of the course is the reader's to read.
 */
export function withLostPlaces(recipient: Recipient, lines: readonly DigestLine[]): readonly DigestLine[] {
  const lost = lines.flatMap((line) => {
    const course = lostWith(recipient, line);
    return course ? [{ line: line as OfferLine, course }] : [];
  });
  if (lost.length === 0) return lines;
  const courses = new Map(lost.map(({ course }) => [course.facts.courseStartId, course]));
  const others = lines.filter((line) => !lost.some((each) => each.line === line) && !isOff(line, courses));
  return [...others, ...[...courses.values()].map((course) => lineOf(course))];

  function lineOf(course: CourseNow): EndedCourseLine {
    const offers = lost.filter((each) => each.course.facts.courseStartId === course.facts.courseStartId);
    const said = lines.find((line) => isOff(line, new Map([[course.facts.courseStartId, course]])));
    return {
      kind: 'ended-course',
      what: 'cancelled',
      course,
      references: offers.map(({ line }) => line.offer.reference).sort(),
      maybeTold: [...offers.map(({ line }) => line), ...(said ? [said] : [])].some(({ maybeTold }) => maybeTold),
    };
  }
}

function isOff(line: DigestLine, courses: ReadonlyMap<string, CourseNow>): boolean {
  return line.kind === 'ended-course' && line.what === 'cancelled' && courses.has(line.course.facts.courseStartId);
}

function lostWith(recipient: Recipient, line: DigestLine): CourseNow | undefined {
  if (line.kind !== 'offer' || line.state !== 'withdrawn' || !ownsPeople(recipient)) return undefined;
  const { caseManagerId, withdrawalReason } = line.offer;
  const mine = caseManagerId === recipient.memberId && withdrawalReason === 'course-cancelled';
  return mine && line.course?.facts.status === 'cancelled' ? line.course : undefined;
}
