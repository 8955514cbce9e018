import type { IdentitySettings } from '@app/identity';
import type { QueueSettings } from '@app/messaging';
import type { DatabaseSettings } from '@app/persistence';
import type { RuleCircular } from '@app/rule-packs';
import { integer, optional, required } from '@app/runtime';
import { circularsIn } from './rule-circulars.js';

export interface CourseRegistrySettings {
  readonly database: DatabaseSettings;
  readonly queue: QueueSettings;
  readonly identity: IdentitySettings;
  /** Where people read the catalogue; printed and linked when it is known. */
  readonly consoleUrl?: string;
  /** By which share (0…1) of a source's records a file may be smaller before it is held back; 0.5 unless told. */
  readonly collapseShare?: number;
  /** The most bytes a provider's file may have; 50 MiB unless told. */
  readonly largestImport?: number;
  /** Changes of the rules for courses that came after this release. */
  readonly circulars?: readonly RuleCircular[];
  /** How many days before the first one too few registrations are worth a look; 14 unless told. */
  readonly minimumDays?: number;
}

/** For injection: `@Inject(consoleUrl)`, a string that may be empty. */
export const consoleUrl = Symbol('console url');

/** Reads the environment; a missing variable stops the service before it takes any work. */
export function readSettings(): CourseRegistrySettings {
  const url = required('DATABASE_URL');
  const redis = optional('REDIS_URL');
  const circulars = optional('RULE_CIRCULARS_FOLDER');
  return {
    database: { url, poolSize: integer('DATABASE_POOL', 10) },
    queue: redis ? { kind: 'redis', url: redis } : { kind: 'postgres', url },
    identity: { issuer: required('OIDC_ISSUER'), audience: optional('OIDC_AUDIENCE', 'kursbruecke-api') },
    ...(circulars && { circulars: circularsIn(circulars) }),
    collapseShare: percent('IMPORT_COLLAPSE_PERCENT', 50) / 100,
    largestImport: megabytes(integer('IMPORT_FILE_MEGABYTES', 50)),
    minimumDays: integer('PLAUSIBILITY_MINIMUM_DAYS', 14),
    consoleUrl: optional('CONSOLE_URL', '').replace(/\/+$/, ''),
  };
}

function percent(name: string, otherwise: number): number {
  const value = integer(name, otherwise);
  if (value < 1 || value > 100) throw new Error(`${name} is a whole number, 1 to 100.`);
  return value;
}

function megabytes(value: number): number {
  if (value < 1 || value > 1_000) throw new Error('IMPORT_FILE_MEGABYTES is a whole number, 1 to 1000.');
  return value * 1_048_576;
}
