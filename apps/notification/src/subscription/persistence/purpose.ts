/** What a row is read for. Whoever looks waits for nobody: a digest holds the subscriptions of fifty readers. */
export type Purpose = 'to-look' | 'to-change';

/** @param table which of several is to be changed */
export function lockFor(purpose: Purpose, table?: string): string {
  if (purpose === 'to-look') return '';
  return table ? `for update of ${table}` : 'for update';
}
