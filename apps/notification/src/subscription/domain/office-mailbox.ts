/** How long a mailbox of an office has to agree; after that nothing is left of the request. */
export const termDays = 7;
/** Mails that ask it, whoever wants another. */
const mostMails = 3;
const betweenMails = 3_600_000;
/** Requests of one office that wait for an answer. */
export const mostWaiting = 20;

export interface AskedSoFar {
  readonly mailsAsked: number;
  readonly mailedAt: Date;
}

/** A mailbox that may know nothing of us is asked three times at most, and not twice within an hour. */
export function mayAskAgain({ mailsAsked, mailedAt }: AskedSoFar, now: Date): boolean {
  return mailsAsked < mostMails && now.getTime() - mailedAt.getTime() >= betweenMails;
}
