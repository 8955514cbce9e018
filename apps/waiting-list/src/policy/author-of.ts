import { type Actor, scopeOf } from '@app/identity';
import type { PolicyAuthor, PolicyReader } from './domain/policy-people.js';

export function authorOf(actor: Actor): PolicyAuthor {
  const { memberId, organisationId, areas } = actor;
  return { role: scopeOf(actor, 'coordinator', 'county_admin').role, memberId, organisationId, areas };
}

/** Those who may write policies see drafts and who wrote what; for everybody else there is what was decided. */
export function readerOf({ memberId, areas, roles }: Actor): PolicyReader | undefined {
  const writes = roles.includes('coordinator') || roles.includes('county_admin');
  return writes ? { memberId, areas } : undefined;
}
