/** Where to go after signing in: only a path of our own, never another host, however it is written. */
export function ownPath(wished: unknown): string {
  if (typeof wished !== 'string' || !/^\/(?![/\\])[^\s\\]*$/.test(wished)) return '/';
  return wished.startsWith('/login') ? '/' : wished;
}
