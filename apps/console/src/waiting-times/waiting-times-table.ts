import type { WaitingTimesCell, WaitingTimesView } from '@app/contracts';
import { countyName } from '@app/places';
import type { Guest } from '../session/visit.js';
import { month } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

/** What a group is called, such as 'A1.1, Bochum'. */
export function groupName(
  cell: WaitingTimesCell,
  { groupBy }: Pick<WaitingTimesView, 'groupBy'>,
  guest: Guest,
): string {
  return (
    groupBy
      .map((grouping) => partName(cell, grouping, guest))
      .filter(Boolean)
      .join(', ') || guest.texts.waitingTimes.notBegun
  );
}

function partName(
  cell: WaitingTimesCell,
  grouping: WaitingTimesView['groupBy'][number],
  { texts, language }: Guest,
): string {
  const value = cell[grouping];
  if (value === undefined) return '';
  if (grouping === 'level') return labelOf(texts.levels, value);
  if (grouping === 'courseType') return labelOf(texts.courseTypes, value);
  return grouping === 'county' ? (countyName(value) ?? value) : month(language, value);
}

/** The whole answer as rows, heads first, total last; hidden figures stay hidden. */
export function tableOf(found: WaitingTimesView, guest: Guest): (string | number | undefined)[][] {
  const words = guest.texts.waitingTimes;
  const heads = [
    ...found.groupBy.map((grouping) => words.groupings[grouping]),
    words.median,
    words.p90,
    words.n,
    words.access,
    words.stillWaiting,
    words.stillMedian,
  ];
  const rows = found.cells.map((cell) => [
    ...found.groupBy.map((grouping) => partName(cell, grouping, guest)),
    ...figures(cell, words.suppressed),
  ]);
  const total = found.groupBy.map((_, position) => (position === 0 ? words.total : ''));
  return [heads, ...rows, [...total, ...figures(found.total, words.suppressed)]];
}

function figures(cell: WaitingTimesCell, hidden: string): (string | number | undefined)[] {
  const { waitingTime, accessTime, n, stillWaiting, stillWaitingMedianDays } = cell;
  const begun = [waitingTime?.medianDays, waitingTime?.p90Days, n, accessTime?.medianDays];
  const waiting = [stillWaiting, stillWaitingMedianDays];
  return [
    ...begun.map((figure) => (n === undefined ? hidden : figure)),
    ...waiting.map((figure) => (stillWaiting === undefined ? hidden : figure)),
  ];
}
