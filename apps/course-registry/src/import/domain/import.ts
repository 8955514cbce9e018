import type { ImportState } from '@app/contracts';
import { type Id, type OrganisationId, RuleViolation } from '@app/kernel';

export type ImportId = Id<'Import'>;

export const importFormats = ['kufer-xml'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** A provider's file on its way in. */
export interface Import {
  readonly id: ImportId;
  readonly providerId: OrganisationId;
  readonly format: ImportFormat;
  readonly fileName: string;
  readonly state: ImportState;
}

/** Only what is running can be stopped; records already taken over stay. */
export function refuseUnlessRunning({ state }: Import): void {
  if (state !== 'running') throw notNow(state);
}

export function refuseUnlessStopped({ state }: Import): void {
  if (state !== 'stopped') throw notNow(state);
}

function notNow(state: ImportState): RuleViolation {
  return new RuleViolation(`import.${state}`, `The import is ${state}.`, [], 'conflict');
}
