interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance squared, in square metres: exact everywhere, unlike a distance. */
export function squareMetres(a: Point, b: Point): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}

/** Whole kilometres of a squared distance in metres, without rounding errors. */
export function wholeKilometres(squareMetres: number): number {
  return Math.floor(Math.sqrt(Math.floor(squareMetres / 1_000_000)));
}
