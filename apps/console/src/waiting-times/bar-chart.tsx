import { useGuest } from '../design/guest-context.js';
import { ChartFigure, font, palette } from './chart-figure.js';
import type { ChartSize } from './chart-svg.js';

export interface Bar {
  readonly name: string;
  readonly median: number;
  readonly p90: number;
}

const most = 16;

/** Median and P90 of each group in days, the groups in the order of the table. */
export function BarChart({ title, description, bars }: { title: string; description: string; bars: readonly Bar[] }) {
  const words = useGuest().texts.waitingTimes;
  if (bars.length === 0) return <p class="kern-body empty">{words.noChart}</p>;
  const shown = bars.slice(0, most);
  const height = 70 + shown.length * 46;
  const draw = ({ width }: ChartSize) => option(shown, width, [words.median, words.p90]);
  const sizes = [
    { width: 340, height },
    { width: 860, height },
  ] as const;
  return <ChartFigure id="waiting-times" {...{ title, description, draw, sizes }} />;
}

function option(bars: readonly Bar[], width: number, [median, p90]: readonly [string, string]) {
  const fontSize = 14;
  const label = { show: true, position: 'right', fontSize, fontFamily: font, color: palette.text } as const;
  const labelWidth = width < 500 ? 105 : 260;
  return {
    textStyle: { fontFamily: font, fontSize, color: palette.text },
    legend: { data: [median, p90], top: 0, left: 0, textStyle: { fontSize, color: palette.text } },
    grid: { left: labelWidth + 10, right: 44, top: 36, bottom: 8 },
    xAxis: { type: 'value', min: 0, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { fontSize, color: palette.text, width: labelWidth, overflow: 'break', lineHeight: 15 },
    },
    series: [
      {
        name: median,
        type: 'bar',
        data: bars.map((bar) => bar.median),
        itemStyle: { color: palette.strong },
        label,
        barGap: '10%',
      },
      { name: p90, type: 'bar', data: bars.map((bar) => bar.p90), itemStyle: { color: palette.soft }, label },
    ],
  };
}
