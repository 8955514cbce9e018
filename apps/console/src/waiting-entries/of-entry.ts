import type { WaitingEntryView } from '@app/contracts';

/** What every part of an entry's page is about. */
export interface OfEntry {
  readonly entry: WaitingEntryView;
}
