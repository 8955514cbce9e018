import type { ExplanationFile, PublicKeyView } from '@app/contracts';
import { canonicalJson } from '../domain/canonical-json.js';
import { kidOf, signs } from './detached-jws.js';
import { sha256Of } from './signer.js';
import { publicKeyOf } from './signing-keys.js';

/** Why a file is not what was signed. */
export type NotGenuine =
  | 'NO_JSON'
  /** Some byte is not where the canonical form has it. */
  | 'NOT_CANONICAL'
  | 'NO_EXPLANATION'
  | 'SHA256'
  | 'UNKNOWN_KEY'
  | 'SIGNATURE';

export type ReadFile =
  | { readonly genuine: true; readonly file: ExplanationFile; readonly kid: string }
  | { readonly genuine: false; readonly because: NotGenuine };

/** Reads a file as it was handed out. Only what was signed by one of these keys, to the last byte, is genuine. */
export function readSigned(text: string, keys: readonly PublicKeyView[]): ReadFile {
  const parsed = parse(text);
  if (parsed === undefined) return refuse('NO_JSON');
  if (canonical(parsed) !== text) return refuse('NOT_CANONICAL');
  if (!isFile(parsed)) return refuse('NO_EXPLANATION');
  const payload = canonicalJson(parsed.document);
  if (sha256Of(payload) !== parsed.sha256) return refuse('SHA256');
  const kid = kidOf(parsed.signature);
  const named = keys.find((key) => key.kid === kid);
  const key = named && publicKeyOf(named);
  if (!key || kid === undefined) return refuse('UNKNOWN_KEY');
  return signs(parsed.signature, payload, key) ? { genuine: true, file: parsed, kid } : refuse('SIGNATURE');
}

function refuse(because: NotGenuine): ReadFile {
  return { genuine: false, because };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function canonical(value: unknown): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

function isFile(value: unknown): value is ExplanationFile {
  if (typeof value !== 'object' || value === null) return false;
  const { document, sha256, signature, ...more } = value as Record<string, unknown>;
  const isDocument = typeof document === 'object' && document !== null && !Array.isArray(document);
  return isDocument && typeof sha256 === 'string' && typeof signature === 'string' && Object.keys(more).length === 0;
}
