import { withheldCells } from '@app/kernel';

/** How many people a cell speaks of: those who began and those who still wait are two tables with one grouping. */
export interface Counted {
  readonly n: number;
  readonly stillWaiting: number;
}

/** Which of a cell's figures may be shown. */
export interface Shown {
  readonly begun: boolean;
  readonly waiting: boolean;
}

/** For each cell what may be shown of those who began and of those who wait. */
export function shown(cells: readonly Counted[]): readonly Shown[] {
  const begun = withheldCells(cells.map(({ n }) => n));
  const waiting = withheldCells(cells.map(({ stillWaiting }) => stillWaiting));
  return cells.map((_, index) => ({ begun: !begun.has(index), waiting: !waiting.has(index) }));
}
