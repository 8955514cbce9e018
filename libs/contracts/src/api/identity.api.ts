/** GET me, at every service: who the caller is for Kursbrücke. */
export interface MeView {
  readonly memberId: string;
  readonly organisationKey: string;
  readonly organisationName: string;
  /** Municipality (8 digits) or county (5 digits) keys the organisation works in. */
  readonly areas: readonly string[];
  readonly mailDomains: readonly string[];
  readonly roles: readonly string[];
}
