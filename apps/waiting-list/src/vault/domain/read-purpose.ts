import type { ReadPurpose } from '@app/contracts';
import { refuseField } from '@app/kernel';

const purposes = {
  'waiting-entry': ['advise', 'contact', 'correct', 'notify'],
  enrolment: ['enrol', 'notify'],
} as const satisfies Record<string, readonly ReadPurpose[]>;

/** A name is read for a purpose from a short list, or not at all (§ 8(4) IntV is the model). */
export function readPurpose(door: keyof typeof purposes, said: string | undefined): ReadPurpose {
  const purpose = purposes[door].find((known) => known === said);
  if (purpose) return purpose;
  throw refuseField('/purpose', 'person.purpose-needed', `Say what for: ${purposes[door].join(', ')}.`);
}
