/** Where somebody may still enter a course that has passed its first section. */
export interface SectionEntryView {
  /** From 2: the first section is entered as the course itself. */
  readonly section: number;
  readonly level: string;
  readonly startsOn: string;
  /** End of the first 25 units of the section. */
  readonly entryClosesOn: string;
}
