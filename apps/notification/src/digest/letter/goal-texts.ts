import type { GoalLine } from '../domain/digest.js';

type What = GoalLine['what'];

/** What the letter says of goals on waiting times. */
export interface GoalTexts {
  readonly count: (count: number) => string;
  readonly title: string;
  readonly badges: Readonly<Record<What, string>>;
  readonly figures: Readonly<Record<string, string>>;
  /** Figure against goal. */
  readonly heading: Readonly<Record<What, (figure: string, days: number, atMost: number) => string>>;
  readonly missedSince: (day: string) => string;
  readonly reachedSince: (day: string) => string;
  readonly missedBefore: (day: string) => string;
  readonly asOf: (day: string) => string;
  readonly link: string;
  readonly missedOf: (missed: number, all: number) => string;
}

const missedDe = (figure: string, days: number, atMost: number) =>
  `${figure}: ${days} statt höchstens ${atMost} ${atMost === 1 ? 'Tag' : 'Tage'}`;
const missedEn = (figure: string, days: number, atMost: number) =>
  `${figure}: ${days} instead of at most ${atMost} ${atMost === 1 ? 'day' : 'days'}`;

const de: GoalTexts = {
  count: (count) => (count === 1 ? '1 Ziel zur Wartezeit' : `${count} Ziele zur Wartezeit`),
  title: 'Ziele zur Wartezeit',
  badges: { missed: 'Ziel verfehlt', 'still-missed': 'Ziel weiter verfehlt', reached: 'Ziel wieder erreicht' },
  figures: {
    'waiting-median': 'Wartezeit (Median)',
    'waiting-p90': 'Wartezeit (P90)',
    'access-median': 'Zugangszeit (Median)',
    'access-p90': 'Zugangszeit (P90)',
    'still-waiting-median': 'Bisherige Wartezeit (Median)',
  },
  heading: {
    missed: missedDe,
    'still-missed': missedDe,
    reached: (figure, days, atMost) => `${figure}: ${days} ${days === 1 ? 'Tag' : 'Tage'}, Ziel höchstens ${atMost}`,
  },
  missedSince: (day) => `verfehlt seit ${day}`,
  reachedSince: (day) => `erreicht seit ${day}`,
  missedBefore: (day) => `zuvor verfehlt seit ${day}`,
  asOf: (day) => `Stand ${day}`,
  link: 'Ziel ansehen',
  missedOf: (missed, all) => `Ziele zur Wartezeit: ${missed} von ${all} verfehlt.`,
};

const en: GoalTexts = {
  count: (count) => (count === 1 ? '1 goal on waiting times' : `${count} goals on waiting times`),
  title: 'Goals on waiting times',
  badges: { missed: 'Goal missed', 'still-missed': 'Goal still missed', reached: 'Goal reached again' },
  figures: {
    'waiting-median': 'Waiting time (median)',
    'waiting-p90': 'Waiting time (P90)',
    'access-median': 'Access time (median)',
    'access-p90': 'Access time (P90)',
    'still-waiting-median': 'Waiting time so far (median)',
  },
  heading: {
    missed: missedEn,
    'still-missed': missedEn,
    reached: (figure, days, atMost) => `${figure}: ${days} ${days === 1 ? 'day' : 'days'}, goal at most ${atMost}`,
  },
  missedSince: (day) => `missed since ${day}`,
  reachedSince: (day) => `reached since ${day}`,
  missedBefore: (day) => `missed before that since ${day}`,
  asOf: (day) => `as of ${day}`,
  link: 'See the goal',
  missedOf: (missed, all) => `Goals on waiting times: ${missed} of ${all} missed.`,
};

export const goalTexts = { de, en } as const;
