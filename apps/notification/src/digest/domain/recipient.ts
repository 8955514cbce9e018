import type { CourseFilter, ImmediateKind } from '@app/contracts';
import { areaContains, wholeCounties } from '@app/kernel';
import type { NewsItem, Now } from './news.js';

export type Role = 'provider_staff' | 'case_manager' | 'coordinator' | 'counsellor';

/** Who is to read a digest: what they may know follows from this, at the moment it is sent. */
export interface Recipient extends CourseFilter {
  readonly memberId: string;
  readonly organisationId: string;
  /** A mailbox that several read: nothing of single people goes there. */
  readonly ofOffice?: boolean;
  readonly roles: readonly string[];
  readonly areas: readonly string[];
  /** Municipalities of which course starts are wanted, when asked for by distance; otherwise those of `areas`. */
  readonly reach?: readonly string[];
  /** What they asked to be told at once. */
  readonly immediateKinds?: readonly ImmediateKind[];
}

/** True when the item is this recipient's to read: their area, their people, or their organisation's courses. */
export function belongsTo(recipient: Recipient, item: NewsItem, now: Now): boolean {
  switch (item.kind) {
    case 'course-start':
      return readsCourse(recipient, item, now) && inReach(recipient, item.municipalities);
    case 'course-end':
      return item.audience.id === recipient.memberId && ownsPeople(recipient);
    case 'minimum':
      if (item.audience.of === 'area')
        return has(recipient, 'coordinator') && near(recipient, item.audience.municipalities);
      return staffOf(recipient, item.audience.id) && providerOf(item.courseStartId, now) === item.audience.id;
    case 'collision':
      return has(recipient, 'coordinator') && near(recipient, item.audience.municipalities);
    case 'goal': {
      const own = wholeCounties(recipient.areas);
      const counties = now.goals.get(item.goalId)?.counties ?? [];
      return has(recipient, 'coordinator') && counties.length > 0 && counties.every((county) => own.includes(county));
    }
    case 'undeliverable':
      return has(recipient, 'coordinator') && near(recipient, item.areas);
    case 'seat-offer': {
      const offer = now.offers.get(item.seatOfferId)?.facts;
      return offer !== undefined && addressed(recipient, item.audience, offer.caseManagerId, [offer.providerId]);
    }
    case 'legal-clock': {
      const clock = now.legalClocks.get(item.legalClockId)?.facts;
      return clock !== undefined && addressed(recipient, item.audience, clock.caseManagerId, [clock.providerId]);
    }
    case 'handover': {
      const handover = now.handovers.get(item.handoverId);
      const providers = [handover?.senderProviderId, handover?.receiverProviderId];
      return handover !== undefined && addressed(recipient, item.audience, handover.caseManagerId, providers);
    }
  }
}

/** Noted for them then, and still theirs now: a person may have been passed to a colleague since. */
function addressed(
  recipient: Recipient,
  { of, id }: { readonly of: 'member' | 'organisation'; readonly id: string },
  caseManagerId: string | undefined,
  providers: readonly (string | undefined)[],
): boolean {
  if (of === 'member') return id === recipient.memberId && caseManagerId === id && ownsPeople(recipient);
  return !recipient.ofOffice && staffOf(recipient, id) && providers.includes(id);
}

export function ownsPeople(recipient: Recipient): boolean {
  return has(recipient, 'case_manager') || has(recipient, 'counsellor');
}

/** Who looks after people or an area reads of all that happens; a provider of what others newly announce near it. */
function readsCourse(recipient: Recipient, item: Extract<NewsItem, { kind: 'course-start' }>, now: Now): boolean {
  if (readsAllCourses(recipient)) return true;
  return (
    has(recipient, 'provider_staff') &&
    item.what === 'published' &&
    providerOf(item.courseStartId, now) !== recipient.organisationId
  );
}

export function readsAllCourses(recipient: Recipient): boolean {
  return ownsPeople(recipient) || has(recipient, 'coordinator');
}

function staffOf(recipient: Recipient, providerId: string): boolean {
  return recipient.organisationId === providerId && has(recipient, 'provider_staff');
}

function providerOf(courseStartId: string, { courses }: Now): string | undefined {
  return courses.get(courseStartId)?.facts.providerId;
}

/** True of a course start in these places when its reader wants those of there. */
export function inReach({ areas, reach }: Pick<Recipient, 'areas' | 'reach'>, places: readonly string[]): boolean {
  return near({ areas: reach ?? areas }, places);
}

export function near({ areas }: Pick<Recipient, 'areas'>, places: readonly string[]): boolean {
  return (
    places.length === 0 || places.some((place) => areas.some((area) => area === place || areaContains(area, place)))
  );
}

export function has({ roles }: Recipient, role: Role): boolean {
  return roles.includes(role);
}
