import type { Actor } from '@app/identity';
import type { FindingsSeen } from './persistence/findings.js';

/** The county sees all, whoever coordinates all but those of plans, a provider its own. */
export function findingsSeenBy({ roles, organisationId }: Actor): FindingsSeen {
  if (roles.includes('county_admin')) return 'all';
  return roles.includes('coordinator') ? 'announced' : organisationId;
}
