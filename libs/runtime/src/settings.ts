/** Reads a required variable. A missing one stops the service before it takes any work. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

/** Reads a variable that may be missing; an empty one counts as missing. */
export function optional(name: string): string | undefined;
export function optional(name: string, otherwise: string): string;
export function optional(name: string, otherwise?: string): string | undefined {
  return process.env[name] || otherwise;
}

/** Reads a whole number; anything else in the variable stops the service. */
export function integer(name: string, otherwise?: number): number {
  const text = process.env[name];
  if (!text && otherwise !== undefined) return otherwise;
  if (!text || !/^-?\d{1,15}$/.test(text)) throw new Error(`${name} is not a whole number.`);
  return Number(text);
}
