/** True for text in which nothing can be seen: white space, control characters, marks without width. */
export function saysNothing(text: string): boolean {
  return /^[\p{C}\p{Z}]*$/u.test(text);
}
