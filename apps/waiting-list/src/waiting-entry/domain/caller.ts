import type { MemberId, OrganisationId } from '@app/kernel';

/** Who registers and looks after people: a case manager or a counsellor, with what they may see. */
export interface Caller {
  readonly role: string;
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  /** County or municipality keys the organisation works in. */
  readonly areas: readonly string[];
}

/** Whose people somebody may decide on who sees none: those of the counties they work in. Undefined for everybody else. */
export function countiesOf({ role, areas }: Caller): readonly string[] | undefined {
  return role === 'coordinator' ? [...new Set(areas.map((area) => area.slice(0, 5)))] : undefined;
}
