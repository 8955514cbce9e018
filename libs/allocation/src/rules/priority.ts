import type { Day, Person } from '../model/person.js';
import type { Priority } from '../model/plan.js';
import type { AllocationTerms } from '../model/terms.js';
import { byCodeUnit } from './code-units.js';
import { lottery } from './lottery.js';

/** Somebody's place in the one order of people, the same at every course. */
export function priority(person: Person, asOf: Day, terms: AllocationTerms): Priority {
  const transition = person.completed ? terms.transitionCreditDays : 0;
  const obligation = isObliged(person) ? terms.obligationCreditDays : 0;
  return {
    tier: tier(person, asOf, terms),
    date: person.waitingSince - transition - obligation,
    lottery: lottery(terms.tieSalt, person.ticket ?? person.id),
    id: person.id,
  };
}

/** Negative when `a` comes first. Never zero for two people. */
export function comparePriority(a: Priority, b: Priority): number {
  return a.tier - b.tier || a.date - b.date || a.lottery - b.lottery || byCodeUnit(a.id, b.id);
}

/** 0 hardship or a lapsing entitlement, 1 statutory obligation, 2 other funded paths, 3 self-payers only. */
export function tier(person: Person, asOf: Day, terms: AllocationTerms): number {
  if (person.hardship || isLapsing(person, asOf, terms.deadlineDays)) return 0;
  if (terms.strictObligation && isObliged(person)) return 1;
  return person.funding.some((path) => path !== 'self') ? 2 : 3;
}

export function isObliged({ funding }: Person): boolean {
  return funding.includes('bamf-obliged') || funding.includes('jobcenter');
}

/** Whether a BAMF entitlement still counts today and ends within so many days. */
function isLapsing({ funding, entitledUntil, obligedUntil }: Person, asOf: Day, days: number): boolean {
  const ends = (until: Day | undefined) => until !== undefined && until >= asOf && until - asOf <= days;
  return (
    (funding.includes('bamf-entitled') && ends(entitledUntil)) ||
    (funding.includes('bamf-obliged') && ends(obligedUntil))
  );
}
