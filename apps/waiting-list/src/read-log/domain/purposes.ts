import { type AccessPurpose, accessPurposes } from '@app/contracts';
import { refuseField } from '@app/kernel';

const adviser = [
  'case-work',
  'advise',
  'contact',
  'correct',
  'handover',
  'deduplicate',
  'inform',
  'complaint',
] as const;

/** For what each role may read about people; the first is meant when nothing is said. */
const permitted: Readonly<Record<string, readonly AccessPurpose[]>> = {
  case_manager: adviser,
  counsellor: adviser,
  provider_staff: ['course-work', 'enrol', 'notify', 'handover', 'inform', 'complaint'],
  coordinator: ['coordinate', 'complaint'],
  county_admin: ['administer', 'complaint'],
  dpo: ['control', 'inform', 'complaint'],
};

/** Lists whose ordinary purpose is another one. */
const ofList: Readonly<Record<string, AccessPurpose>> = {
  handovers: 'handover',
  twins: 'deduplicate',
  reads: 'control',
};

/** The purpose of a retrieval from `list` (the first part of a route); refuses one that does not permit it. */
export function purposeOf(roles: readonly string[], list: string, said: unknown): AccessPurpose {
  const possible = roles.flatMap((role) => permitted[role] ?? []);
  if (said !== undefined) {
    const purpose = possible.find((known) => known === said);
    if (purpose) return purpose;
    throw refuseField('/purpose', 'read.purpose-not-permitted', `One of ${[...new Set(possible)].join(', ')}.`);
  }
  const ordinary = ofList[list];
  return possible.find((known) => known === ordinary) ?? possible[0] ?? accessPurposes[0];
}
