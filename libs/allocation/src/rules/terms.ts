import type { AllocationTerms } from '../model/terms.js';

/** What counts where a policy says nothing else. A salt of 0 is fine for a try; a county publishes its own. */
export const defaultTerms: AllocationTerms = {
  deadlineDays: 56,
  strictObligation: true,
  obligationCreditDays: 0,
  transitionCreditDays: 120,
  kmPoints: 2,
  onlinePoints: 10,
  intensityPoints: 14,
  sameProviderPoints: 7,
  tieSalt: 0,
};
