import { type CatalogueCourseStartView, type CourseStartView, catalogueStatuses } from '@app/contracts';
import { type CalendarDate, type OrganisationId, slotsIn } from '@app/kernel';
import { lineOf } from './course-start-view.js';
import { circularsFollowed } from './domain/course-rules-in-force.js';
import type { CourseStart } from './domain/course-start.js';
import { derive } from './domain/derive.js';
import type { Session } from './domain/session.js';
import type { TakenPlaces } from './persistence/places.js';

/** Goes up whenever an entry is made in another way, so that those already kept are made anew. */
const release = 4;

/** Also goes up with every circular that is added, for rules change what an entry says. */
export function madeAs(): number {
  return release * 1_000 + circularsFollowed();
}

/** What a course start is found by, and what lists show of it; who its provider is, is added when it is shown. */
export interface SearchEntry {
  readonly view: Omit<CourseStartView, 'provider'>;
  /** Undefined while nobody else may see it. */
  readonly publicView: PublicView | undefined;
  readonly providerId: OrganisationId;
  readonly endsOn: CalendarDate;
  /** Metres in UTM zone 32N. */
  readonly position: { readonly easting: number; readonly northing: number } | undefined;
  readonly slots: number;
}

type PublicView = Omit<CatalogueCourseStartView, 'provider'>;

const nobody = { id: '', key: '', name: '' };

export function searchEntryOf(courseStart: CourseStart, taken: TakenPlaces | undefined): SearchEntry {
  const { content, providerId } = courseStart;
  const { provider: _, ...view } = lineOf({ courseStart, provider: nobody, taken });
  const { easting, northing } = content.venue ?? {};
  const { slots } = derive(content);
  const located = easting !== undefined && northing !== undefined && content.format !== 'online';
  return {
    view,
    publicView: publicViewOf(view, slots, content.sessions[0]),
    providerId,
    endsOn: content.endsOn,
    position: located ? { easting, northing } : undefined,
    slots,
  };
}

/** Not what is between the provider and the county: findings, when it decides, who holds places. */
function publicViewOf(
  view: Omit<CourseStartView, 'provider'>,
  slots: number,
  firstSession: Session | undefined,
): PublicView | undefined {
  const status = catalogueStatuses.find((each) => each === view.status);
  if (!status) return undefined;
  return {
    id: view.id,
    version: view.version,
    status,
    ...(view.externalId !== undefined && { externalId: view.externalId }),
    title: view.title,
    courseType: view.courseType,
    track: view.track,
    entryLevels: view.entryLevels,
    format: view.format,
    targetGroup: view.targetGroup,
    fundingPaths: view.fundingPaths,
    intensity: view.intensity,
    childcare: view.childcare,
    accessible: view.accessible,
    ...(view.venue && { venue: view.venue }),
    startsOn: view.startsOn,
    endsOn: view.endsOn,
    ...(view.previouslyStartsOn && { previouslyStartsOn: view.previouslyStartsOn }),
    ...(firstSession && { firstSession }),
    ...(view.supportLanguages && { supportLanguages: view.supportLanguages }),
    ...(view.chain && { chain: view.chain }),
    sessionCount: view.sessionCount,
    units: view.units,
    times: view.times,
    slots: slotsIn(slots),
    ...(view.registrationDeadline && { registrationDeadline: view.registrationDeadline }),
    lateEntryUntil: view.lateEntryUntil,
    entryClosesOn: view.entryClosesOn,
    ...(view.sectionEntry && { sectionEntry: view.sectionEntry }),
    ...(view.priceCents !== undefined && { priceCents: view.priceCents }),
    ...(view.priceNote && { priceNote: view.priceNote }),
    ...(view.cancelReason && { cancelReason: view.cancelReason }),
    places: { max: view.places.max, free: view.places.free, asOf: view.places.asOf },
    updatedAt: view.updatedAt,
  };
}
