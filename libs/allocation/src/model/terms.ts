/** The numbers of a policy that decide an allocation; the definitions around them are code. */
export interface AllocationTerms {
  /** Days before the end of a BAMF entitlement in which somebody comes first. */
  readonly deadlineDays: number;
  /** Whether a statutory obligation has a tier of its own. */
  readonly strictObligation: boolean;
  readonly obligationCreditDays: number;
  /** Days credited to people who come out of a completed course. */
  readonly transitionCreditDays: number;
  /** Points (days) one kilometre costs. */
  readonly kmPoints: number;
  readonly onlinePoints: number;
  readonly intensityPoints: number;
  readonly sameProviderPoints: number;
  /** Salt of the public lottery: 32 bits. */
  readonly tieSalt: number;
}
