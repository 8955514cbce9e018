import type { Wording } from '@app/contracts';
import { type CalendarDate, dayParts, type SlotSet, weekdays } from '@app/kernel';

const formats: Readonly<Record<Wording, Intl.DateTimeFormat>> = {
  de: new Intl.DateTimeFormat('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  'de-plain': new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** A day as people write it: '12.01.2027', '12 January 2027', '12. Januar 2027'. */
export function dayIn(wording: Wording, day: CalendarDate): string {
  return formats[wording].format(new Date(`${day}T00:00:00Z`));
}

const german = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const names = {
  de: { days: german, parts: ['vormittags', 'nachmittags', 'abends'], to: 'bis', and: 'und' },
  en: { days: english, parts: ['mornings', 'afternoons', 'evenings'], to: 'to', and: 'and' },
  'de-plain': { days: german, parts: ['am Vormittag', 'am Nachmittag', 'am Abend'], to: 'bis', and: 'und' },
} as const;

/** 'Montag bis Mittwoch vormittags und Freitag abends': days in a row with the same part of the day are drawn together. */
export function slotsIn(wording: Wording, slots: SlotSet): string {
  const { days, parts, to, and } = names[wording];
  const runs = dayParts.flatMap((_, part) =>
    runsOf(weekdays.map((_, weekday) => (slots & (1 << (weekday * 3 + part))) !== 0)).map(
      ([first, last]) =>
        `${first === last ? days[first] : `${days[first]} ${last === first + 1 ? and : to} ${days[last]}`} ${parts[part]}`,
    ),
  );
  return listed(runs, and);
}

export function listed(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** First and last index of every run of `true`. */
function runsOf(marks: readonly boolean[]): readonly (readonly [number, number])[] {
  return marks.flatMap((marked, first) => {
    if (!marked || marks[first - 1]) return [];
    const end = marks.indexOf(false, first);
    return [[first, (end === -1 ? marks.length : end) - 1] as const];
  });
}
