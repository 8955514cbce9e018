import type { Course, PlaceGroup, Priority } from '@app/allocation';
import { type CalendarDate, fromDayNumber } from '@app/kernel';
import { rulePackFor, rulePackVersion } from '@app/rule-packs';
import type { PolicyTerms } from './policy.js';

/** What an offer was decided on, kept with it so that it can be told and worked out again later. No person data. */
export interface OfferGrounds {
  readonly tier: number;
  readonly date: CalendarDate;
  readonly lottery: number;
  /** Salt of the public lottery that day. */
  readonly salt: number;
  /** Whether the lottery was drawn for this entry, or for all who want to begin together. */
  readonly drawnFor: 'own' | 'together';
  /** 'open', or the position of the hold-out whose place it is. */
  readonly group: string;
  readonly rulePackVersions: readonly string[];
}

export interface Decided {
  readonly rank: Priority;
  readonly group: PlaceGroup;
  readonly ticket?: string | undefined;
}

export function offerGrounds({ rank, group, ticket }: Decided, course: Course, { tieSalt }: PolicyTerms): OfferGrounds {
  const { tier, date, lottery, id } = rank;
  return {
    tier,
    date: fromDayNumber(date),
    lottery,
    salt: tieSalt,
    drawnFor: (ticket ?? id) === id ? 'own' : 'together',
    group: String(group),
    rulePackVersions: [rulePackVersion(rulePackFor(courseTypeOf(course), fromDayNumber(course.startsOn)))],
  };
}

/** Matching tells courses apart by type and form of teaching: 'integration/presence'. */
function courseTypeOf({ type = '' }: Course): string {
  return type.split('/')[0] ?? '';
}
