/** What may be logged of an error: its kind, code and where it happened. Its message may quote a person's data, so it stays out. */
export function harmlessTrace(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    name: error.name,
    ...(code && { code }),
    frames: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: { name: error.cause.name } }),
  };
}
