import { courseLine } from './course-lines.js';
import { deadlinesLine } from './deadlines-line.js';
import { type Digest, type DigestLine, type Section, type SectionName, sectionNames } from './digest.js';
import { goalLine, goalOrder } from './goal-lines.js';
import { withLostPlaces } from './lost-places.js';
import type { NewsItem, Now } from './news.js';
import { collisionLine, minimumLine, nextLine } from './outlook-lines.js';
import { handoverLine, offerLine } from './people-lines.js';
import { belongsTo, type Recipient, readsAllCourses } from './recipient.js';
import { wants } from './wants.js';

/** Lines in one mail. More would not be read; the rest is counted and waits in the console. */
const most = 50;

/** What `recipient` should read of `items` as things stand now. Items that are not theirs never become a line. */
export function compose(recipient: Recipient, items: readonly NewsItem[], now: Now): Digest {
  const own = items.filter((item) => belongsTo(recipient, item, now)).sort((a, b) => a.position - b.position);
  const noted = [...bySubject(own).values()].flatMap((about) => lineFor(recipient, about, now) ?? []);
  const lines = withLostPlaces(recipient, noted).map((line) => ({
    line,
    section: sectionOf(line, recipient),
    urgency: urgency(line),
  }));
  const sections = sectionNames
    .map((name): Section => ({ name, lines: inOrder(lines.filter(({ section }) => section === name)) }))
    .filter((section) => section.lines.length > 0);
  const figures = lines.length > 0 ? now.figures : [];
  return { sections: cut(sections), figures, itemCount: lines.length, more: Math.max(0, lines.length - most) };
}

function bySubject(items: readonly NewsItem[]): ReadonlyMap<string, readonly NewsItem[]> {
  const subjects = new Map<string, NewsItem[]>();
  for (const item of items) {
    const subject = subjectOf(item);
    const known = subjects.get(subject);
    if (known) known.push(item);
    else subjects.set(subject, [item]);
  }
  return subjects;
}

function subjectOf(item: NewsItem): string {
  if (item.kind === 'course-start') return item.courseStartId;
  if (item.kind === 'undeliverable') return item.subscriptionId;
  if (item.kind === 'goal') return item.goalId;
  if (item.kind === 'course-end' || item.kind === 'minimum') return `${item.kind} ${item.courseStartId}`;
  if (item.kind === 'collision') return `collision ${[item.courseStartId, item.otherId].sort().join(' ')}`;
  // Somebody may be the referrer's and the provider's reader at once: two things to tell.
  const { of, id } = item.audience;
  if (item.kind === 'legal-clock') return `deadlines ${of} ${id}`;
  return `${item.kind === 'seat-offer' ? item.seatOfferId : item.handoverId} ${of} ${id}`;
}

function lineFor(recipient: Recipient, items: readonly NewsItem[], now: Now): DigestLine | undefined {
  const [first] = items;
  switch (first?.kind) {
    case 'course-start': {
      const course = now.courses.get(first.courseStartId);
      if (!course || !wants(recipient, course.facts)) return undefined;
      return courseLine(
        items.filter((item) => item.kind === 'course-start'),
        course,
        now.at,
        recipient.immediateKinds?.includes('last-places'),
      );
    }
    case 'seat-offer':
      return offerLine(
        items.filter((item) => item.kind === 'seat-offer'),
        now,
      );
    case 'handover':
      return handoverLine(
        items.filter((item) => item.kind === 'handover'),
        now,
      );
    case 'legal-clock':
      return deadlinesLine(
        items.filter((item) => item.kind === 'legal-clock'),
        now,
      );
    case 'course-end':
      return nextLine(
        recipient,
        items.filter((item) => item.kind === 'course-end'),
        now,
      );
    case 'minimum':
      return minimumLine(
        recipient,
        items.filter((item) => item.kind === 'minimum'),
        now,
      );
    case 'collision':
      return collisionLine(
        items.filter((item) => item.kind === 'collision'),
        now,
      );
    case 'goal':
      return goalLine(
        items.filter((item) => item.kind === 'goal'),
        now,
      );
    case 'undeliverable':
      return { kind: 'undeliverable', organisationName: first.organisationName, maybeTold: first.maybeTold };
    default:
      return undefined;
  }
}

function sectionOf(line: DigestLine, recipient: Recipient): SectionName {
  switch (line.kind) {
    case 'course':
      return readsAllCourses(recipient) ? 'new' : 'others';
    case 'changed-course':
      return 'changed';
    case 'ended-course':
      return 'ended';
    case 'offer':
      return line.state === 'open' ? 'question' : 'answers';
    case 'handover':
      return 'handovers';
    case 'deadlines':
      return 'deadlines';
    case 'soon':
    case 'last':
    case 'next':
    case 'minimum':
      return line.kind;
    case 'collision':
      return 'collisions';
    case 'goal':
      return 'goals';
    case 'undeliverable':
      return 'notes';
  }
}

/** What must be answered first stands first; courses by their first day. */
function inOrder(lines: readonly { readonly line: DigestLine; readonly urgency: string }[]): readonly DigestLine[] {
  return [...lines]
    .sort((a, b) => (a.urgency < b.urgency ? -1 : a.urgency > b.urgency ? 1 : 0))
    .map(({ line }) => line);
}

function urgency(line: DigestLine): string {
  if (line.kind === 'offer') return line.offer.answerBy;
  if (line.kind === 'handover') return line.handover.reference;
  if (line.kind === 'undeliverable') return line.organisationName;
  if (line.kind === 'deadlines') return line.limits[0]?.dueOn ?? '';
  if (line.kind === 'goal') return goalOrder(line);
  const { facts } = line.course;
  if (line.kind === 'minimum') return `${facts.decidesOn} ${facts.courseStartId}`;
  if (line.kind === 'next') return `${facts.endsOn} ${facts.courseStartId}`;
  return `${facts.startsOn} ${facts.title} ${facts.courseStartId}`;
}

function cut(sections: readonly Section[]): readonly Section[] {
  let room = most;
  return sections.flatMap(({ name, lines }) => {
    const shown = lines.slice(0, room);
    room -= shown.length;
    return shown.length > 0 ? [{ name, lines: shown }] : [];
  });
}
