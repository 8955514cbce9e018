import type { MailState } from '@app/contracts';

/** What became of one attempt to hand a mail to the server. */
export type Outcome =
  | { readonly kind: 'taken' }
  /** The server answered no for good. `addressIsWrong`: it spoke of this recipient or this message, not of us. */
  | { readonly kind: 'refused'; readonly reply: number; readonly addressIsWrong: boolean }
  /**
   * The server cannot own the mail: it said "later", or no byte of the message had left us. `serverIsAway`: the answer,
   * or the lack of one, would have met any other mail as well.
   */
  | { readonly kind: 'postponed'; readonly reply?: number | undefined; readonly serverIsAway?: boolean }
  /** The message had begun to leave and no final answer came: the server may own it, or not. */
  | { readonly kind: 'unknown' }
  /** Its reader wants no mail of its kind before then; no server was asked. */
  | { readonly kind: 'too-early'; readonly notBefore: Date }
  /** Nothing of it is the recipient's any more, or another mail tells it. */
  | { readonly kind: 'pointless' };

export interface Transition {
  readonly state: MailState;
  /** Minutes until it is due again. */
  readonly dueInMinutes?: number;
  /** When it is due again; that was no attempt. */
  readonly dueAt?: Date;
  /** Its items go into the next digest. */
  readonly itemsRejoin?: 'flagged' | 'as-new';
  readonly suppressAddress?: boolean;
}

const backOffMinutes = [5, 15, 30, 60] as const;

/** Where a mail goes from `sending`. `attempts` counts this one. */
export function afterAttempt(outcome: Outcome, attempts: number): Transition {
  switch (outcome.kind) {
    case 'taken':
      return { state: 'sent' };
    case 'refused':
      return { state: 'rejected', suppressAddress: outcome.addressIsWrong, itemsRejoin: 'as-new' };
    case 'postponed':
      return { state: 'ready', dueInMinutes: backOffMinutes[Math.max(0, attempts - 1)] ?? 60 };
    case 'unknown':
      return { state: 'uncertain' };
    case 'too-early':
      return { state: 'ready', dueAt: outcome.notBefore };
    case 'pointless':
      return { state: 'abandoned', itemsRejoin: 'as-new' };
  }
}

/** Where a mail goes whose sender fell silent until its lease was over. */
export function afterSilence(mail: { readonly handedOver: boolean; readonly attempts: number }): Transition {
  return afterAttempt(mail.handedOver ? { kind: 'unknown' } : { kind: 'postponed' }, mail.attempts);
}

/** What somebody, or the server's own records, found out about an uncertain mail. */
export type Finding = 'sent' | 'absent';

/** Where an uncertain mail goes; it is never sent again by itself. */
export function afterFinding(finding: Finding): Transition {
  return finding === 'sent' ? { state: 'sent' } : { state: 'ready', dueInMinutes: 0 };
}

/** Hours after which nobody waits for a finding any more. */
export const uncertainHours = 24;

export function givenUp(): Transition {
  return { state: 'abandoned', itemsRejoin: 'flagged' };
}

/** Minutes for one attempt: longer than the ten that RFC 5321 lets a server take for its last answer. */
export const leaseMinutes = 12;

/** Minutes after which a server that has fallen silent can no longer be about to take a mail. */
export const silenceMinutes = leaseMinutes + 3;

/** What a mail server reported of a mail that it has, or had. */
export function afterReport({
  action,
  addressIsWrong,
}: {
  readonly action: string;
  readonly addressIsWrong: boolean;
}): Transition & { readonly state: 'sent' | 'rejected' } {
  if (action !== 'failed') return { state: 'sent' };
  return { state: 'rejected', suppressAddress: addressIsWrong, itemsRejoin: 'as-new' };
}
