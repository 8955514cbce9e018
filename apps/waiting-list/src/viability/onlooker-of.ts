import type { Actor } from '@app/identity';
import type { Coordinator } from './domain/coordinator.js';
import type { Onlooker } from './persistence/viability-views.js';

export function onlookerOf({ roles, areas, organisationId }: Actor): Onlooker {
  return roles.includes('coordinator') || roles.includes('county_admin')
    ? { kind: 'coordinator', areas }
    : { kind: 'provider', providerId: organisationId };
}

export function coordinatorOf({ memberId, organisationId, areas }: Actor): Coordinator {
  return { memberId, organisationId, areas };
}
