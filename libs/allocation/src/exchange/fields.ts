import { dayNumber, isCalendarDate } from '@app/kernel';
import type { Day } from '../model/person.js';
import { Refused } from './refused.js';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** The fields of one JSON object, each read as what it has to be; refusals name the field. Fields nobody asks for are passed over. */
export class Fields {
  private constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly at: () => string,
  ) {}

  static of(value: unknown, at: () => string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(at(), 'an object');
    return new Fields(value as Readonly<Record<string, unknown>>, at);
  }

  /** Whether the field is there with a value; null counts as none. */
  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  path(name: string): string {
    const at = this.at();
    return at === '' ? name : `${at}.${name}`;
  }

  text(name: string): string {
    const value = this.required(name);
    return typeof value === 'string' ? value : this.wrong(name, 'a text');
  }

  flag(name: string): boolean {
    const value = this.required(name);
    return typeof value === 'boolean' ? value : this.wrong(name, 'true or false');
  }

  whole(name: string, { min, max }: Range): number {
    const value = this.required(name);
    if (!Number.isSafeInteger(value)) return this.wrong(name, 'a whole number');
    const number = value as number;
    if (number < min || number > max) throw new Refused('NOT_ALLOWED', this.path(name), `from ${min} to ${max}`);
    return number;
  }

  day(name: string): Day {
    return dayOf(this.text(name)) ?? this.wrong(name, 'a day on the calendar, YYYY-MM-DD');
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T {
    return this.among(this.text(name), this.path(name), allowed);
  }

  object(name: string): Fields {
    return Fields.of(this.required(name), () => this.path(name));
  }

  list<T>(name: string, read: (value: unknown, at: () => string) => T): T[] {
    const value = this.required(name);
    if (!Array.isArray(value)) return this.wrong(name, 'a list');
    return value.map((each: unknown, index) => read(each, () => `${this.path(name)}[${index}]`));
  }

  texts(name: string): string[] {
    return this.list(name, (value, at) => {
      if (typeof value !== 'string') throw malformed(at(), 'a text');
      return value;
    });
  }

  someOf<T extends string>(name: string, allowed: readonly T[]): T[] {
    return this.texts(name).map((value, index) => this.among(value, `${this.path(name)}[${index}]`, allowed));
  }

  /** What stands there, whatever it is. */
  required(name: string): unknown {
    const value = this.values[name];
    if (value === undefined) throw new Refused('MISSING', this.path(name), 'is required');
    return value;
  }

  private among<T extends string>(value: string, path: string, allowed: readonly T[]): T {
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw new Refused('NOT_ALLOWED', path, `one of ${allowed.join(', ')}`);
    return found;
  }

  private wrong(name: string, expected: string): never {
    throw malformed(this.path(name), expected);
  }
}

function malformed(field: string, expected: string): Refused {
  return new Refused('MALFORMED', field, `has to be ${expected}`);
}

/** Dates come again and again: a market of a whole country has a few thousand of them. */
const knownDays = new Map<string, Day>();

function dayOf(text: string): Day | undefined {
  const known = knownDays.get(text);
  if (known !== undefined) return known;
  if (!isCalendarDate(text)) return undefined;
  if (knownDays.size > 100_000) knownDays.clear();
  const day = dayNumber(text);
  knownDays.set(text, day);
  return day;
}
