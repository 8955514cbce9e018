import type { CourseStartFacts, SeatOfferState } from '@app/contracts';
import type { Area, Audience, NewsItem } from '../domain/news.js';

export interface ItemColumns {
  readonly id: string;
  readonly position: string;
  readonly kind:
    | 'course-start'
    | 'seat-offer'
    | 'handover'
    | 'subscription'
    | 'legal-clock'
    | 'course-end'
    | 'minimum'
    | 'collision'
    | 'goal';
  readonly subjectId: string;
  readonly what: string;
  readonly audience: 'area' | 'member' | 'organisation';
  readonly audienceId: string | null;
  readonly municipalities: readonly string[];
  readonly before: CourseStartFacts | null;
  readonly after: object;
  readonly maybeTold: boolean;
}

/** Of `item i`; whether it may have been told is for the question to say. */
export const itemColumns = `i.id, i.position, i.subject_kind as kind, i.subject_id as "subjectId", i.what, i.audience,
       i.audience_id as "audienceId", i.municipalities, i.before, i.after`;

export function toItem(row: ItemColumns): NewsItem {
  const { id, maybeTold, what, subjectId, municipalities, audience, audienceId } = row;
  const noted = { id, position: Number(row.position), maybeTold };
  const area: Area = { of: 'area', municipalities };
  const addressed: Audience = { of: audience === 'member' ? 'member' : 'organisation', id: audienceId ?? '' };
  switch (row.kind) {
    case 'course-start':
      return {
        ...noted,
        kind: 'course-start',
        courseStartId: subjectId,
        what: what as 'published',
        municipalities,
        before: row.before ?? undefined,
        after: row.after as CourseStartFacts,
      };
    case 'seat-offer':
      return {
        ...noted,
        kind: 'seat-offer',
        seatOfferId: subjectId,
        what: what as SeatOfferState,
        audience: addressed,
      };
    case 'handover':
      return { ...noted, kind: 'handover', handoverId: subjectId, audience: addressed };
    case 'legal-clock':
      return { ...noted, kind: 'legal-clock', legalClockId: subjectId, audience: addressed };
    case 'course-end':
      return { ...noted, kind: 'course-end', courseStartId: subjectId, audience: addressed };
    case 'minimum':
      return { ...noted, kind: 'minimum', courseStartId: subjectId, audience: audience === 'area' ? area : addressed };
    case 'collision': {
      const { otherId } = row.after as { otherId: string };
      return { ...noted, kind: 'collision', courseStartId: subjectId, otherId, audience: area };
    }
    case 'goal': {
      const { missedSince } = row.after as { missedSince?: string };
      return { ...noted, kind: 'goal', goalId: subjectId, what: what as 'missed', missedSince };
    }
    case 'subscription': {
      const { subscriptionId, organisationName } = row.after as { subscriptionId: string; organisationName: string };
      return { ...noted, kind: 'undeliverable', subscriptionId, organisationName, areas: municipalities };
    }
  }
}
