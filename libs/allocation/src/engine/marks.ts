/** One of 32 bits for a name. Different names may share one. */
export function markOf(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0;
  return 1 << ((hash ^ (hash >>> 15)) & 31);
}

export function marksOf(names: readonly string[]): number {
  let marks = 0;
  for (const name of names) marks |= markOf(name);
  return marks;
}
