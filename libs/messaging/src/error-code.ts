const harmless = /^[A-Za-z0-9_.-]{1,80}$/;

/** What may be kept of a failure: its stable code or the kind of error. Never its message, which may quote a value. */
export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && harmless.test(code)) return code;
  if (error instanceof Error && harmless.test(error.name)) return error.name;
  return 'unknown';
}
