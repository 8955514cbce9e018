const deepest = 20;
/** Alone, half a character cannot be written as UTF-8; U+0000 cannot be kept by PostgreSQL. */
const unspeakable = /\0|\p{Surrogate}/u;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The body is no JSON object that means one thing to every reader. `code` says why. */
export class MalformedBody extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Reads a JSON object strictly: JSON.parse takes the last of two equal keys, builds any depth and lets half characters in;
 * here all of these are refused, and so are keys that reach into prototypes.
 */
export function readJsonBody(bytes: Uint8Array): object | undefined {
  if (bytes.length === 0) return undefined;
  const text = decode(bytes);
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MalformedBody('body.not-an-object');
  refuseAmbiguous(text);
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new MalformedBody('body.not-utf-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedBody('body.not-json');
  }
}

interface Open {
  /** Keys seen in an object; undefined in a list. */
  readonly keys: Set<string> | undefined;
  key: string;
}

/** Walks once over text that is known to be JSON. */
function refuseAmbiguous(text: string): void {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) {
      const end = endOfString(text, at);
      meet(stringAt(text, at, end), open, isKey(text, end));
      at = end;
    } else if (sign === 0x7b || sign === 0x5b) {
      open.push({ keys: sign === 0x7b ? new Set() : undefined, key: '' });
      if (open.length > deepest) throw new MalformedBody('body.too-deep');
    } else if (sign === 0x7d || sign === 0x5d) {
      open.pop();
    }
  }
}

function meet(text: string, open: readonly Open[], key: boolean): void {
  if (unspeakable.test(text)) throw new MalformedBody('body.unspeakable-character');
  const here = open.at(-1);
  if (!key || !here?.keys) return;
  if (text === '__proto__' || (text === 'prototype' && open.at(-2)?.key === 'constructor')) {
    throw new MalformedBody('body.forbidden-key');
  }
  if (here.keys.has(text)) throw new MalformedBody('body.duplicate-key');
  here.keys.add(text);
  here.key = text;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (backslashesBefore(text, end) % 2 === 1) end = text.indexOf('"', end + 1);
  return end;
}

function backslashesBefore(text: string, position: number): number {
  let count = 0;
  while (text.charCodeAt(position - 1 - count) === 0x5c) count += 1;
  return count;
}

function stringAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  return raw.includes('\\') ? JSON.parse(text.slice(start, end + 1)) : raw;
}

function isKey(text: string, end: number): boolean {
  let next = end + 1;
  while (/\s/.test(text.charAt(next))) next += 1;
  return text.charAt(next) === ':';
}
