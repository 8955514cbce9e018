/** What is handed to the typesetter: text only, in its final words. No markup: whatever stands in here is set as it is. */
export interface Sheet {
  /** Of the whole document, in the first language. */
  readonly title: string;
  readonly language: string;
  readonly contents: string;
  readonly parts: readonly SheetPart[];
}

export interface SheetPart {
  /** BCP 47 split for the typesetter: 'fa' and 'AF'. */
  readonly language: string;
  readonly region: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly lead: string;
  /** What was chosen, and the day of the list. */
  readonly about: readonly string[];
  readonly howTitle: string;
  readonly how: readonly string[];
  readonly heads: readonly string[];
  readonly areas: readonly { readonly name: string; readonly levels: readonly SheetTable[] }[];
  /** Instead of tables when there is nothing, or after them when not everything found room. */
  readonly note: string;
  readonly current: string;
  readonly address: string;
}

export interface SheetTable {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly weekday: string;
  readonly day: string;
  /** As the provider wrote it, in German. */
  readonly title: string;
  readonly facts: readonly string[];
  readonly times: readonly { readonly days: string; readonly hours: string }[];
  /** German names of house, street and place. */
  readonly venue: readonly string[];
  readonly provider: string;
  readonly notes: readonly { readonly name: string; readonly value: string }[];
}
