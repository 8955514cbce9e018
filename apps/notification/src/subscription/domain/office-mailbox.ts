import { refuseField } from '@app/kernel';
import { readWish, type Subscriber, type Wish, type WishBody } from './subscription.js';

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

/** As anybody's wish, but that nothing of single people goes to a mailbox that several read: of nobody's people alone there is nothing. */
export function readMailboxWish(body: WishBody, office: Subscriber): Wish {
  if (body.ownPeopleOnly)
    throw refuseField(
      '/ownPeopleOnly',
      'mailbox.no-own-people',
      'A shared mailbox is told nothing about single people.',
    );
  return readWish(body, office);
}
