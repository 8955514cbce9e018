import { type ImmediateChoiceBody, type ImmediateKind, immediateKinds, mailboxImmediateKinds } from '@app/contracts';
import { refuseField } from '@app/kernel';

/** Whose subscription it is: a member's, or the mailbox of an office of some kind. */
export interface Chooser {
  readonly ofOffice: boolean;
  readonly officeKind: string;
  /** Of the member; none of a mailbox. */
  readonly roles: readonly string[];
}

/**
 * What can be told at once: about single people only to who looks after them, about courses to who reads of all that happens.
 * A provider reads of new course starts alone, and none of that is urgent.
 */
export function choicesFor({ ofOffice, officeKind, roles }: Chooser): readonly ImmediateKind[] {
  if (ofOffice) return officeKind === 'provider' ? [] : mailboxImmediateKinds;
  if (roles.includes('case_manager') || roles.includes('counsellor')) return immediateKinds;
  return roles.includes('coordinator') ? mailboxImmediateKinds : [];
}

export function readChoice({ kinds, onFreeDays }: ImmediateChoiceBody, chooser: Chooser): ImmediateChoiceBody {
  const choices = choicesFor(chooser);
  const wrong = kinds.findIndex((kind) => !choices.includes(kind));
  if (wrong >= 0)
    throw refuseField(`/kinds/${wrong}`, 'mailbox.kind-of-people', 'There is no such news for this subscription.');
  return { kinds, onFreeDays };
}
