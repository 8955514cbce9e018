export interface PlaceCalendarSettings {
  /** Whether accepted places are mailed as calendar entries to those who have not said. */
  readonly isWanted: boolean;
  /** Who the entries are from. */
  readonly organizer: { readonly name: string; readonly address: string };
  readonly consoleUrl: string;
}

export const placeCalendarSettings = Symbol('place calendar settings');
