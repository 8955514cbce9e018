export interface RetentionSettings {
  /** How long sent mails, digests and the news in them are kept; 6 when absent. */
  readonly mailKeptMonths?: number;
}

export const retentionSettings = Symbol('retention settings');

/**
 * Less than two months, and what comes near would be told again: a course that ends is told of six weeks before. More than
 * a year, and nobody could say what for.
 *
 * @throws Error naming the setting
 */
export function readMailKeptMonths(months: number): number {
  if (months >= 2 && months <= 12) return months;
  throw new Error('MAIL_KEPT_MONTHS must be between 2 and 12.');
}
