/** One cell of a column; every index asked for has been written before. */
export function int(column: Int32Array, at: number): number {
  return column[at] as number;
}

export function num(column: Float64Array, at: number): number {
  return column[at] as number;
}

/** The column itself, or a larger copy when it is shorter than `length`. */
export function grownInts(column: Int32Array, length: number): Int32Array {
  if (column.length >= length) return column;
  const grown = new Int32Array(Math.max(length, column.length * 2));
  grown.set(column);
  return grown;
}

export function grownNumbers(column: Float64Array, length: number): Float64Array {
  if (column.length >= length) return column;
  const grown = new Float64Array(Math.max(length, column.length * 2));
  grown.set(column);
  return grown;
}
