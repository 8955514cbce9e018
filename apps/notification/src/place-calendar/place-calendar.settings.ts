export interface PlaceCalendarSettings {
  /** Whether accepted places are mailed as calendar entries. */
  readonly isWanted: boolean;
  /** Who the entries are from. */
  readonly organizer: { readonly name: string; readonly address: string };
  readonly consoleUrl: string;
}

export const placeCalendarSettings = Symbol('place calendar settings');
