import type { CalendarDate } from '@app/kernel';

/** Names that lawmakers change while the thing stays. Texts take them from here. */
export const wordingKeys = ['basic-income', 'federal-office', 'jobcenter'] as const;
export type WordingKey = (typeof wordingKeys)[number];

/** German names as they are on a day, and the name of that state: 'wording@2026-07-01'. */
export interface Wording {
  readonly version: string;
  readonly words: Readonly<Record<WordingKey, string>>;
}

interface DatedWording {
  readonly validFrom: CalendarDate;
  readonly words: Readonly<Record<WordingKey, string>>;
}

const lasting = { 'federal-office': 'Bundesamt für Migration und Flüchtlinge', jobcenter: 'Jobcenter' };

/** Newest first; the last one has always held, as far as we are concerned. */
const wordings: readonly DatedWording[] = [
  // 13. SGB-II-Änderungsgesetz
  { validFrom: '2026-07-01' as CalendarDate, words: { ...lasting, 'basic-income': 'Grundsicherungsgeld' } },
  { validFrom: '2023-01-01' as CalendarDate, words: { ...lasting, 'basic-income': 'Bürgergeld' } },
  { validFrom: '2005-01-01' as CalendarDate, words: { ...lasting, 'basic-income': 'Arbeitslosengeld II' } },
];

/** How things are called on a day. */
export function wordingOn(day: CalendarDate): Wording {
  const found = wordings.find(({ validFrom }) => validFrom <= day) ?? wordings.at(-1);
  if (!found) throw new Error('There are no words.');
  return { version: `wording@${found.validFrom}`, words: found.words };
}
