import type { CalendarDate } from '@app/kernel';
import type { PolicyTerms } from '../domain/policy.js';
import type { RegionScope } from './region-scope.js';

/** What a market is read for: which region, on which day, under which terms. */
export interface Reading {
  readonly scope: RegionScope;
  readonly today: CalendarDate;
  readonly terms: PolicyTerms;
}
