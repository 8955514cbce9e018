/** The order of strings by their UTF-16 code units: the same in every language and place. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
