import type { CourseStartFacts } from '@app/contracts';
import { type CalendarDate, calendarDate } from '@app/kernel';
import { isPublicHoliday } from '@app/places';
import { newsIn } from '../../news/domain/course-news.js';
import { compose } from '../domain/compose.js';
import type { Digest, DigestLine } from '../domain/digest.js';
import { dayAround, isRipe, leaving, mayDisturb } from '../domain/haste.js';
import { isUrgent, toTellAtOnce } from '../domain/immediate.js';
import type { CourseNow, NewsItem, Now, OfferNow } from '../domain/news.js';
import { isQuietLong } from '../domain/quiet-month.js';
import { dueSlot } from '../domain/slots.js';
import type { MailOfYear } from './hasty-oracle.fixtures.js';
import {
  type HastyCourse,
  type HastyOffer,
  type HastyReader,
  type HastyWorld,
  minute,
  minutesAway,
} from './hasty-world.fixtures.js';

type Dated = NewsItem & { readonly recordedAt: Date };

/** The product's rules, each of which a test may replace by a wrong one. */
export const hastyRules = {
  due: dueSlot,
  compose,
  mayDisturb,
  isRipe,
  leaving,
  isUrgent,
  toTellAtOnce,
  dayAround,
  returns: true,
};
export type HastyRules = typeof hastyRules;

/** As a row of `digest` with its mail. */
interface AtOnce {
  readonly madeAt: Date;
  readonly items: readonly Dated[];
  notBefore: number;
  sentAt?: Date;
  givenUp?: boolean;
}

/** A reader with what the database keeps of them. */
class Kept {
  readonly mails: MailOfYear[] = [];
  readonly periods = new Set<string>();
  readonly atOnce: AtOnce[] = [];
  /** What no mail holds. */
  untold: Dated[] = [];
  /** Of it what no mail ever held, and what may be urgent as far as a question to the database can say. */
  candidates: Dated[] = [];
  known = 0;
  mailedAt: Date;

  constructor(
    readonly reader: HastyReader,
    readonly news: readonly Dated[],
    private readonly world: ReturnType<typeof indexed>,
    private readonly rules: HastyRules,
  ) {
    this.mailedAt = reader.mailedAt;
  }

  hear(at: Date): void {
    for (let item = this.news[this.known]; item && item.recordedAt <= at; item = this.news[this.known]) {
      this.untold.push(item);
      if ('what' in item && urgent.has(item.what)) this.candidates.push(item);
      this.known += 1;
    }
  }

  makeDigest(at: Date, periodKey: string): void {
    if (this.periods.has(periodKey)) return;
    this.periods.add(periodKey);
    const digest = this.rules.compose(this.reader, this.untold, this.now(this.untold, at));
    this.untold = [];
    this.candidates = [];
    const lines = digest.itemCount > 0 ? linesOf(digest) : isQuietLong(this.mailedAt, at) ? ['quiet'] : [];
    if (lines.length === 0) return;
    this.mailedAt = at;
    this.mails.push({ key: periodKey, made: at.toISOString(), left: at.toISOString(), lines });
  }

  makeAtOnce(at: Date, isHoliday: (day: CalendarDate) => boolean): void {
    const [first] = this.candidates;
    if (!first || !this.rules.mayDisturb(at, this.reader.onFreeDays, isHoliday)) return;
    const soFar = this.soFar(at);
    if (!this.rules.isRipe(first.recordedAt, soFar, at)) return;
    const there = this.now(this.candidates, at);
    const oldest = this.candidates.find((item) => this.rules.isUrgent(this.reader, item, there));
    if (!oldest || !this.rules.isRipe(oldest.recordedAt, soFar, at)) return;
    const now = this.now(this.untold, at);
    const items = this.rules.toTellAtOnce(this.reader, this.untold, now) as readonly Dated[];
    if (this.rules.compose(this.reader, items, now).itemCount === 0) return;
    const taken = new Set(items);
    this.untold = this.untold.filter((item) => !taken.has(item));
    this.candidates = this.candidates.filter((item) => !taken.has(item));
    this.mailedAt = at;
    this.atOnce.push({ madeAt: at, items, notBefore: at.getTime() + minutesAway(this.reader, at) * minute });
  }

  send(at: Date, isHoliday: (day: CalendarDate) => boolean): void {
    const mail = this.atOnce.find(({ sentAt, givenUp }) => !sentAt && !givenUp);
    if (!mail || mail.notBefore > at.getTime()) return;
    const now = this.now(mail.items, at);
    const urgent = mail.items.some((item) => this.rules.isUrgent(this.reader, item, now));
    const when = urgent ? this.rules.leaving(this.reader, at, isHoliday) : 'with-the-digest';
    if (typeof when === 'object') {
      mail.notBefore = when.notBefore.getTime();
      return;
    }
    const digest = this.rules.compose(this.reader, mail.items, now);
    if (when === 'with-the-digest' || digest.itemCount === 0) {
      this.giveBack(mail);
      return;
    }
    mail.sentAt = at;
    this.mails.push({
      key: 'at-once',
      made: mail.madeAt.toISOString(),
      left: at.toISOString(),
      lines: linesOf(digest),
    });
  }

  private giveBack(mail: AtOnce): void {
    mail.givenUp = true;
    if (!this.rules.returns) return;
    this.untold = [...this.untold, ...mail.items].sort((a, b) => a.position - b.position);
  }

  private soFar(at: Date) {
    const { from, until } = this.rules.dayAround(at);
    const counted = this.atOnce.filter(({ givenUp }) => !givenUp);
    const isToday = (moment: Date | undefined) => moment !== undefined && from <= moment && moment < until;
    const last = Math.max(...counted.map(({ madeAt, sentAt }) => (sentAt ?? madeAt).getTime()));
    return {
      today: counted.filter(({ madeAt, sentAt }) => isToday(madeAt) || isToday(sentAt)).length,
      lastAt: counted.length > 0 ? new Date(last) : null,
      oneWaits: counted.some(({ sentAt }) => !sentAt),
    };
  }

  private now(items: readonly NewsItem[], at: Date): Now {
    const offers = new Map<string, OfferNow>();
    const courses = new Map<string, CourseNow>();
    for (const item of items) {
      const offer = item.kind === 'seat-offer' ? this.world.offers.get(item.seatOfferId) : undefined;
      if (offer) offers.set(offer.facts.seatOfferId, offerNow(offer, at.getTime()));
      const course = item.kind === 'course-start' ? this.world.courses.get(item.courseStartId) : offer?.course;
      if (course) courses.set(course.facts.courseStartId, courseNow(course, at));
    }
    const nothing = {
      handovers: new Map(),
      legalClocks: new Map(),
      goals: new Map(),
      participants: [],
      upcoming: [],
      demand: [],
      figures: [],
    };
    return { at, courses, offers, ...nothing };
  }
}

/** Looks as often as the world does. */
export function mailsOfYear(world: HastyWorld, readers = world.readers, rules: HastyRules = hastyRules) {
  const index = indexed(world);
  const news = newsOf(world);
  const kept = readers.map(
    (reader) =>
      new Kept(
        reader,
        news.filter((item) => concerns(reader, item)),
        index,
        rules,
      ),
  );
  for (const at of world.looks) {
    for (const each of kept) {
      const { reader } = each;
      const isHoliday = holidaysOf(reader.organisationAreas[0] ?? '');
      each.hear(at);
      const slot = rules.due(reader, at, isHoliday);
      if (slot && slot.at >= reader.slotSince) each.makeDigest(at, slot.periodKey);
      each.makeAtOnce(at, isHoliday);
      each.send(at, isHoliday);
    }
  }
  return new Map(
    kept.map(({ reader, mails }) => [
      reader.subscriptionId,
      mails.sort((a, b) => a.left.localeCompare(b.left) || a.key.localeCompare(b.key)),
    ]),
  );
}

const holidays = new Map<string, (day: CalendarDate) => boolean>();
function holidaysOf(county: string): (day: CalendarDate) => boolean {
  const known = holidays.get(county);
  if (known) return known;
  const days = new Map<string, boolean>();
  const find = (day: CalendarDate) => {
    const found = days.get(day) ?? isPublicHoliday(calendarDate(day), county);
    days.set(day, found);
    return found;
  };
  holidays.set(county, find);
  return find;
}

const urgent: ReadonlySet<string> = new Set(['cancelled', 'last-places', 'open', 'withdrawn']);

function indexed({ courses, offers }: HastyWorld) {
  return {
    courses: new Map(courses.map((course) => [course.facts.courseStartId, course])),
    offers: new Map(offers.map((offer) => [offer.facts.seatOfferId, offer])),
  };
}

/** What the question to the database sorts out beforehand. */
function concerns(reader: HastyReader, item: Dated): boolean {
  if (item.kind === 'seat-offer') return item.audience.id === reader.memberId;
  return item.kind === 'course-start' && item.municipalities.some((place) => reader.areas.includes(place.slice(0, 5)));
}

const versions = new WeakMap<HastyCourse, readonly CourseStartFacts[]>();

function factsAt(course: HastyCourse, now: number): CourseStartFacts {
  const { facts, changedAt, cancelledAt } = course;
  const known =
    versions.get(course) ??
    [false, true].flatMap((off) =>
      [{}, { times: 'Mo–Do 13:00–17:00' }].map((changed) => ({
        ...facts,
        ...changed,
        status: off ? ('cancelled' as const) : facts.status,
      })),
    );
  versions.set(course, known);
  const isChanged = changedAt < cancelledAt && changedAt <= now;
  return known[(cancelledAt <= now ? 2 : 0) + (isChanged ? 1 : 0)] ?? facts;
}

function courseNow(course: HastyCourse, at: Date): CourseNow {
  const now = at.getTime();
  const free = course.lastFrom > now ? 9 : now < course.lastUntil ? 2 : 0;
  return { facts: factsAt(course, now), free, taken: 1, asOf: at };
}

function offerNow({ facts, acceptedAt, endedAt, end, withdrawalReason }: HastyOffer, now: number): OfferNow {
  if (endedAt <= now) return { facts: end === 'withdrawn' ? { ...facts, withdrawalReason } : facts, state: end };
  return { facts, state: acceptedAt <= now ? 'accepted' : 'open' };
}

/** As the service notes it when messages come, in their order. */
function newsOf({ courses, offers }: HastyWorld): readonly Dated[] {
  const noted = { position: 0, maybeTold: false };
  const ofCourses = courses.flatMap((course) => {
    const { courseStartId, municipality } = course.facts;
    const about = {
      ...noted,
      kind: 'course-start',
      courseStartId,
      municipalities: municipality ? [municipality] : [],
    } as const;
    const steps = [course.publishedAt, course.changedAt, course.cancelledAt].filter(
      (at) => Number.isFinite(at) && at <= course.cancelledAt,
    );
    const told = steps.flatMap((at, position): readonly Dated[] => {
      const previous = steps[position - 1];
      const before = previous === undefined ? undefined : factsAt(course, previous);
      const after = factsAt(course, at);
      const what = newsIn(before, after);
      return what
        ? [{ ...about, id: `${courseStartId}/${position}`, what, before, after, recordedAt: new Date(at) }]
        : [];
    });
    const last = { ...about, id: `${courseStartId}/last`, what: 'last-places', after: course.facts } as const;
    return Number.isFinite(course.lastFrom) ? [...told, { ...last, recordedAt: new Date(course.lastFrom) }] : told;
  });
  const ofOffers = offers.flatMap(
    ({ facts: { seatOfferId, caseManagerId = '' }, openedAt, acceptedAt, endedAt, end }) =>
      (
        [
          ['open', openedAt],
          ['accepted', acceptedAt],
          [end, endedAt],
        ] as const
      )
        .filter(([, at]) => Number.isFinite(at))
        .map(([what, at]): Dated => {
          const audience = { of: 'member', id: caseManagerId } as const;
          return {
            ...noted,
            id: `${seatOfferId}/${what}`,
            kind: 'seat-offer',
            seatOfferId,
            what,
            audience,
            recordedAt: new Date(at),
          };
        }),
  );
  return [...ofCourses, ...ofOffers]
    .sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
    .map((item, at) => ({ ...item, position: at + 1 }));
}

/** A mail in the words of the oracle. */
function linesOf({ sections, itemCount, more }: Digest): readonly string[] {
  if (more > 0) return [`${itemCount - more} of ${itemCount}`];
  return sections.flatMap(({ lines }) => lines.map(wordsOf)).sort();
}

function wordsOf(line: DigestLine): string {
  switch (line.kind) {
    case 'course':
      return `new ${line.course.facts.courseStartId}`;
    case 'changed-course':
      return `changed ${line.course.facts.courseStartId}`;
    case 'ended-course':
      return line.references?.length
        ? `lost ${line.course.facts.courseStartId} ${line.references.join(' ')}`
        : `${line.what} ${line.course.facts.courseStartId}`;
    case 'last':
      return `last ${line.course.facts.courseStartId}`;
    case 'offer':
      return `${line.state === 'open' ? 'question' : line.state} ${line.offer.seatOfferId}`;
    default:
      return line.kind;
  }
}
