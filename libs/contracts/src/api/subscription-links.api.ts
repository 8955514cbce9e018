/**
 * GET subscriptions/:id/links, POST subscriptions/:id/links/renew: addresses for programs of one's own that ask for news by
 * themselves. Whoever holds one of them reads what it leads to.
 */
export interface SubscriptionLinksView {
  /** Course starts as an Atom feed (RFC 4287). */
  readonly feedUrl: string;
  /** Accepted places of one's people as a calendar (RFC 5545). */
  readonly calendarUrl: string;
}
