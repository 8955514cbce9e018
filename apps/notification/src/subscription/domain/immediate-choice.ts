import { type ImmediateChoiceBody, type ImmediateKind, immediateKinds, mailboxImmediateKinds } from '@app/contracts';
import { refuseField } from '@app/kernel';

/** Whose subscription it is: a member's, or the mailbox of an office of some kind. */
export interface Chooser {
  readonly ofOffice: boolean;
  readonly officeKind: string;
}

/** What can be told at once: to a shared mailbox nothing about single people, to a provider's nothing, for what it reads of course starts is not urgent. */
export function choicesFor({ ofOffice, officeKind }: Chooser): readonly ImmediateKind[] {
  if (!ofOffice) return immediateKinds;
  return officeKind === 'provider' ? [] : mailboxImmediateKinds;
}

export function readChoice({ kinds, onFreeDays }: ImmediateChoiceBody, chooser: Chooser): ImmediateChoiceBody {
  const choices = choicesFor(chooser);
  const wrong = kinds.findIndex((kind) => !choices.includes(kind));
  if (wrong >= 0)
    throw refuseField(
      `/kinds/${wrong}`,
      'mailbox.kind-of-people',
      'A shared mailbox is told nothing about single people.',
    );
  return { kinds, onFreeDays };
}
