/** What a form held when it was sent, or what it starts with. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** Reads a posted body; values are text or lists of text, whatever else came is left out. */
export function formValues(body: unknown): FormValues {
  const entries = Object.entries(typeof body === 'object' && body !== null ? body : {});
  return Object.fromEntries(
    entries.flatMap(([name, value]): [string, string | readonly string[]][] => {
      if (typeof value === 'string') return [[name, value]];
      if (Array.isArray(value)) return [[name, value.filter((part): part is string => typeof part === 'string')]];
      return [];
    }),
  );
}

export function text(values: FormValues, name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}

/** Undefined when nothing was entered. */
export function entered(values: FormValues, name: string): string | undefined {
  return text(values, name) || undefined;
}

export function texts(values: FormValues, name: string): readonly string[] {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value].filter(Boolean) : value;
}

export function ticked(values: FormValues, name: string): boolean {
  return text(values, name) !== '';
}

/** A whole number; what is none goes on as it was written, so that the service names the field. */
export function whole(values: FormValues, name: string): number | undefined {
  const written = entered(values, name);
  if (written === undefined) return undefined;
  return /^-?\d{1,9}$/.test(written) ? Number(written) : (written as unknown as number);
}

/** Leaves out what is undefined. */
export function given<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}
