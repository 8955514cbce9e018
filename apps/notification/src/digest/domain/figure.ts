/**
 * How things stand, beside what is new: never a reason for a mail, and no item of it. Numbers of people only as they may be
 * said of groups.
 */
export type Figure =
  | { readonly kind: 'offers-running'; readonly count: number; readonly nextAnswerBy: string }
  | { readonly kind: 'waiting'; readonly level: string; readonly track: string; readonly people: number }
  | { readonly kind: 'gap'; readonly level: string; readonly track: string; readonly people: number }
  /** Goals on waiting times. */
  | { readonly kind: 'goals-missed'; readonly missed: number; readonly all: number }
  | { readonly kind: 'limits'; readonly code: string; readonly approaching: number; readonly missed: number }
  | { readonly kind: 'limits-missed'; readonly code: string; readonly people: number | undefined }
  /** In the last seven days. */
  | { readonly kind: 'mails-rejected'; readonly count: number }
  | { readonly kind: 'no-address'; readonly count: number };
