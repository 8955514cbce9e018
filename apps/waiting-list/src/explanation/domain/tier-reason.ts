import { type AllocationTerms, type Day, isObliged, type Person, tier } from '@app/allocation';
import type { TierReason } from '@app/contracts';

/** Why somebody belongs to the tier they belong to: the first thing that puts them there. */
export function tierReason(person: Person, asOf: Day, terms: AllocationTerms): TierReason {
  if (person.hardship) return 'HARDSHIP';
  if (tier(person, asOf, terms) === 0) return 'ENTITLEMENT_LAPSES';
  if (terms.strictObligation && isObliged(person)) return 'OBLIGED';
  return person.funding.some((path) => path !== 'self') ? 'FUNDED' : 'SELF_PAYER';
}

export interface Credit {
  readonly code: 'COMPLETED_COURSE' | 'OBLIGATION';
  readonly days: number;
}

/** What makes somebody stand as if they had waited longer. */
export function creditsOf(person: Person, terms: AllocationTerms): readonly Credit[] {
  const credits: readonly Credit[] = [
    { code: 'COMPLETED_COURSE', days: person.completed ? terms.transitionCreditDays : 0 },
    { code: 'OBLIGATION', days: isObliged(person) ? terms.obligationCreditDays : 0 },
  ];
  return credits.filter(({ days }) => days > 0);
}
