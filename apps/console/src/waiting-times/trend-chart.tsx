import type { WaitingTimesView } from '@app/contracts';
import { useGuest } from '../design/guest-context.js';
import { month } from '../texts/format.js';
import { ChartFigure, font, palette } from './chart-figure.js';
import type { ChartSize } from './chart-svg.js';

/** Median by month; a month whose group is too small is a gap, not a zero. */
export function TrendChart({
  title,
  description,
  found,
}: {
  title: string;
  description: string;
  found: WaitingTimesView;
}) {
  const { texts, language } = useGuest();
  const months = found.cells.flatMap((cell) => (cell.month ? [{ ...cell, month: cell.month }] : []));
  const points = months
    .sort((a, b) => a.month.localeCompare(b.month))
    .map((cell) => ({
      name: month(language, cell.month),
      value: cell.suppressed ? undefined : cell.waitingTime?.medianDays,
    }));
  if (!points.some(({ value }) => value !== undefined))
    return <p class="kern-body empty">{texts.waitingTimes.noChart}</p>;
  const draw = ({ width }: ChartSize) => option(points, width);
  const sizes = [
    { width: 340, height: 240 },
    { width: 860, height: 260 },
  ] as const;
  return <ChartFigure id="waiting-times-trend" {...{ title, description, draw, sizes }} />;
}

interface Point {
  readonly name: string;
  readonly value: number | undefined;
}

function option(points: readonly Point[], width: number) {
  const fontSize = 14;
  const axisLabel = { fontSize, color: palette.text, hideOverlap: true };
  return {
    textStyle: { fontFamily: font, fontSize, color: palette.text },
    grid: { left: 44, right: 28, top: 20, bottom: width < 500 ? 30 : 34 },
    xAxis: { type: 'category', data: points.map(({ name }) => name), axisLabel, boundaryGap: true },
    yAxis: { type: 'value', min: 0, axisLabel, splitNumber: 4, splitLine: { lineStyle: { color: '#d8dbe6' } } },
    series: [
      {
        type: 'line',
        data: points.map(({ value }) => value ?? null),
        connectNulls: false,
        symbolSize: 8,
        lineStyle: { color: palette.strong, width: 2 },
        itemStyle: { color: palette.strong },
        label: { show: true, fontSize, color: palette.text, position: 'top' },
      },
    ],
  };
}
