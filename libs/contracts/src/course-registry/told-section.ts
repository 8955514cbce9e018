/** A section of a course start as its facts tell of it. Days 'YYYY-MM-DD'. */
export interface ToldSection {
  readonly startsOn: string;
  readonly endsOn: string;
  /** What is taught in it. */
  readonly level?: string | undefined;
}

/** Messages are flat: a section travels as one text. */
export function sectionText({ startsOn, endsOn, level }: ToldSection): string {
  return [startsOn, endsOn, level].filter(Boolean).join('/');
}

/** Reads what `sectionText` wrote. */
export function sectionOf(text: string): ToldSection {
  const [startsOn = '', endsOn = '', level] = text.split('/');
  return { startsOn, endsOn, ...(level && { level }) };
}
