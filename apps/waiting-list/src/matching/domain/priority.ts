import type { WaitingEntryId } from '@app/kernel';
import { isBamfPath } from './feasibility.js';
import type { Day, Entitlement, Seeker } from './market.js';
import type { PolicyTerms } from './policy.js';
import { byCodeUnit } from './preference.js';

/** 0 hardship or a lapsing entitlement, 1 statutory obligation, 2 other funded paths, 3 self-payers only. */
export type Tier = 0 | 1 | 2 | 3;

/** Somebody's place in the one order of people, the same at every course; the smaller one comes first. */
export interface Priority {
  readonly tier: Tier;
  /** Waiting since this day, credits taken off. */
  readonly date: Day;
  readonly lottery: number;
  readonly id: WaitingEntryId;
}

export function priority(seeker: Seeker, asOf: Day, terms: PolicyTerms): Priority {
  const transition = seeker.completed ? terms.transitionCreditDays : 0;
  const obligation = isObliged(seeker) ? terms.obligationCreditDays : 0;
  return {
    tier: tier(seeker, asOf, terms),
    date: seeker.waitingSince - transition - obligation,
    lottery: lottery(terms.tieSalt, seeker.id),
    id: seeker.id,
  };
}

/** Negative when `a` comes first. Never zero for two people. */
export function comparePriority(a: Priority, b: Priority): number {
  return a.tier - b.tier || a.date - b.date || a.lottery - b.lottery || byCodeUnit(a.id, b.id);
}

function tier(seeker: Seeker, asOf: Day, terms: PolicyTerms): Tier {
  const lapsing = seeker.entitlements.some((entitlement) => lapsesWithin(terms.deadlineDays, entitlement, asOf));
  if (seeker.hardship || lapsing) return 0;
  if (terms.strictObligation && isObliged(seeker)) return 1;
  return seeker.entitlements.some(({ path }) => path !== 'self') ? 2 : 3;
}

function isObliged({ entitlements }: Seeker): boolean {
  return entitlements.some(({ path }) => path === 'bamf-obliged' || path === 'jobcenter');
}

function lapsesWithin(days: number, { path, validUntil }: Entitlement, asOf: Day): boolean {
  return isBamfPath(path) && validUntil !== undefined && validUntil >= asOf && validUntil - asOf <= days;
}

/** A 32-bit number anybody can work out again: FNV-1a over the id, xor the published salt, MurmurHash3's finaliser. */
export function lottery(salt: number, id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  hash = (hash ^ salt) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
