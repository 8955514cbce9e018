import { type Actor, scopeOf } from '@app/identity';
import type { Reporter } from './domain/reporter.js';

/** A provider's staff report on their own participants. */
export function reporterOf(actor: Actor): Reporter {
  const { memberId, organisationId } = actor;
  return { ...scopeOf(actor, 'provider_staff'), memberId, organisationId };
}
