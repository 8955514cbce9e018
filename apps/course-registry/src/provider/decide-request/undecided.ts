import type { ProviderRequest } from '@app/identity';
import { notFound, RuleViolation } from '@app/kernel';
import { refuseStale } from '@app/runtime';

/** A request that waits for the county; whose mailbox has not confirmed is none yet. */
export function undecided(request: ProviderRequest | undefined, seen: number | undefined): ProviderRequest {
  if (!request || request.state === 'asked') throw notFound('provider-request');
  refuseStale(seen, request.version);
  if (request.state === 'confirmed') return request;
  throw new RuleViolation('provider-request.decided', 'This has been decided.', [], 'conflict');
}
