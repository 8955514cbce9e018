import type { Variant } from './policies.js';
import type { Distribution, Outcome } from './tally.js';

const columns = [
  'policy',
  'wait median',
  'wait P90',
  'begun',
  'still waiting',
  'gap median',
  'gap P90',
  'fill',
  'offers/start',
  'modules',
  'cancelled',
];

/** One line per policy; days, numbers a year, and per cent for the fill rate. */
export function reportOf(outcomes: readonly Outcome[], variants: readonly Variant[]): string {
  const rows = outcomes.map((outcome) => [
    variants.find(({ key }) => key === outcome.variant)?.name ?? outcome.variant,
    ...figures(outcome),
  ]);
  const widths = columns.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [columns, ...rows].map(line).join('\n');
}

function figures({
  years,
  waiting,
  stillWaiting,
  transitionGap,
  fillRate,
  offersPerStart,
  starts,
  cancelled,
}: Outcome): string[] {
  return [
    `${waiting.median}`,
    `${waiting.p90}`,
    perYear(waiting.n, years),
    openWaits(stillWaiting, years),
    `${transitionGap.median}`,
    `${transitionGap.p90}`,
    `${Math.round(fillRate * 100)} %`,
    offersPerStart.toFixed(2),
    perYear(starts, years),
    perYear(cancelled, years),
  ];
}

/** How many still wait, and the median of their days so far. */
const openWaits = ({ n, median }: Distribution, years: number): string => `${perYear(n, years)} (${median})`;

const perYear = (count: number, years: number): string => `${Math.round(count / years)}`;
