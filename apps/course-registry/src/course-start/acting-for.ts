import type { ChangeReason } from '@app/contracts';
import type { Actor } from '@app/identity';
import type { CourseStartId, OrganisationId } from '@app/kernel';
import type { ChangeRequested } from './course-start-changes.js';
import type { PlansSeen } from './domain/course-start.js';
import type { Cause } from './domain/history.js';

/** The provider whose course starts the caller may change; undefined for the county, which may change any. */
export function actingFor(actor: Actor): OrganisationId | undefined {
  return actor.roles.includes('county_admin') ? undefined : actor.organisationId;
}

/** Whose plans the caller may see: their own provider's, or everybody's for the county. */
export function plansSeenBy(actor: Actor): PlansSeen {
  return actor.roles.includes('county_admin') ? 'all' : actor.organisationId;
}

/** By whose hand something is done, and why when they say so. */
export function causeOf({ memberId, organisationId, keyScopes }: Actor, reason?: ChangeReason): Cause {
  const by = { through: keyScopes ? 'key' : 'person', memberId, organisationId } as const;
  return { by, ...(reason && { reason }) };
}

/** What the caller wants to change, at the version they have seen. */
export function changeBy(
  actor: Actor,
  id: CourseStartId,
  seen: number | undefined,
  reason?: ChangeReason,
): ChangeRequested {
  return { id, onBehalfOf: actingFor(actor), seen, cause: causeOf(actor, reason) };
}
