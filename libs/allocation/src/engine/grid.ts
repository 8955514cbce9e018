import { int } from './columns.js';
import { Lists } from './lists.js';

/** Edge of a cell in metres. */
export const edge = 20_000;
/** The grid repeats after 64 cells (1,280 km): what lies further away shares a list and fails the distance test. */
export const across = 64;
const cells = across * across;

/** The cell column or row of a coordinate, counted from the origin of the coordinates. */
export function cellLine(metres: number): number {
  return Math.floor(metres / edge);
}

export function cellAt(column: number, row: number): number {
  return ((row & (across - 1)) * across) | (column & (across - 1));
}

/** From here on a list may hold what lies on the other side of the repeating grid. */
export const aroundTheGrid = (across / 2 - 1) * edge;

/** Metres between a coordinate and the nearest one in a column or row of cells. */
export function gap(metres: number, line: number): number {
  const first = line * edge;
  if (metres < first) return first - metres;
  return metres >= first + edge ? metres - (first + edge - 1) : 0;
}

/**
 * Lists by shelf (level × track) and cell, and for every shelf one more without a place: for courses the online ones,
 * for people everybody.
 */
export class Grid {
  private readonly directories: Int32Array[] = [];

  constructor(readonly lists = new Lists()) {}

  /** The lists of a shelf by `cellAt`, −1 where nothing was ever there. */
  directory(shelf: number): Int32Array | undefined {
    return this.directories[shelf];
  }

  /** The list of a directory that has no place. */
  static placeless(directory: Int32Array): number {
    return int(directory, cells);
  }

  openAt(shelf: number, x: number, y: number): number {
    return this.open(shelf, cellAt(cellLine(x), cellLine(y)));
  }

  openPlaceless(shelf: number): number {
    return this.open(shelf, cells);
  }

  /** The same directory over lists of which things can be crossed off. */
  copy(): Grid {
    const copy = new Grid(this.lists.copy());
    copy.directories.push(...this.directories);
    return copy;
  }

  clear(): void {
    for (const directory of this.directories) for (const list of directory) if (list >= 0) this.lists.clear(list);
  }

  get bytes(): number {
    return this.lists.bytes + this.directories.length * (cells + 1) * 4;
  }

  private open(shelf: number, cell: number): number {
    for (let next = this.directories.length; next <= shelf; next += 1)
      this.directories.push(new Int32Array(cells + 1).fill(-1));
    const directory = this.directories[shelf];
    if (!directory) throw new RangeError(`no shelf ${shelf}`);
    const known = int(directory, cell);
    if (known >= 0) return known;
    const list = this.lists.open();
    directory[cell] = list;
    return list;
  }
}
