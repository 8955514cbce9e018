import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** A chart as the inside of an `<svg>`: drawn here, without a browser, and without inline styles, which our CSP refuses. */
export function chartSvg(option: EChartsCoreOption, { width, height }: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return inert(svg);
}

/** Only what stands inside the outer element; styles become attributes of the same meaning. */
export function inert(svg: string): string {
  return svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => asAttributes(style));
}

function asAttributes(style: string): string {
  return style
    .split(';')
    .map((rule) => /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(rule))
    .map((match) => (match ? ` ${match[1]}="${match[2]?.replaceAll('"', '&quot;')}"` : ''))
    .join('');
}
