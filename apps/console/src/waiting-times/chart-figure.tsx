import { type ChartSize, chartSvg } from './chart-svg.js';

interface ChartFigureProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly draw: (size: ChartSize) => Parameters<typeof chartSvg>[0];
  readonly sizes: readonly [narrow: ChartSize, wide: ChartSize];
}

/** One chart drawn twice, for telephones and for desks; CSS shows one. The table beside it says the same in words. */
export function ChartFigure({ id, title, description, draw, sizes }: ChartFigureProps) {
  return (
    <figure class="chart">
      {sizes.map((size, position) => (
        <svg
          key={position === 0 ? 'narrow' : 'wide'}
          class={position === 0 ? 'chart__narrow' : 'chart__wide'}
          xmlns="http://www.w3.org/2000/svg"
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-labelledby={`${id}-${position}-title`}
          aria-describedby={`${id}-${position}-desc`}
        >
          <title id={`${id}-${position}-title`}>{title}</title>
          <desc id={`${id}-${position}-desc`}>{description}</desc>
          <g dangerouslySetInnerHTML={{ __html: chartSvg(draw(size), size) }} />
        </svg>
      ))}
    </figure>
  );
}

/** Colours with at least 3:1 to white and told apart without colour by their order and legend. */
export const palette = { strong: '#171a2b', soft: '#6b7fd7', text: '#131525', line: '#8b93b5' };
export const font = 'Fira Sans, sans-serif';
