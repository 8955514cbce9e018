import type { ImportFormat, ImportState } from '@app/contracts';
import { type Id, type OrganisationId, RuleViolation } from '@app/kernel';

export type ImportId = Id<'Import'>;

/** A provider's file on its way in. */
export interface Import {
  readonly id: ImportId;
  readonly providerId: OrganisationId;
  readonly format: ImportFormat;
  readonly fileName: string;
  readonly state: ImportState;
  /** Known once the file has been looked through and was not held back, or was let through by a person. */
  readonly recordsTotal: number | null;
}

/** Only what is running can be stopped; records already taken over stay. */
export function refuseUnlessRunning({ state }: Import): void {
  if (state !== 'running') throw notNow(state);
}

export function refuseUnlessStopped({ state }: Import): void {
  if (state !== 'stopped') throw notNow(state);
}

/** Only what was held back is for a person to decide. */
export function refuseUnlessQuarantined({ state }: Import): void {
  if (state !== 'quarantined') throw notNow(state);
}

function notNow(state: ImportState): RuleViolation {
  return new RuleViolation(`import.${state}`, `The import is ${state}.`, [], 'conflict');
}
