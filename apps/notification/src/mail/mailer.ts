import type { Outcome } from './domain/mail-state.js';

export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  /** iCalendar. */
  readonly content: string;
}

/** One message to one recipient, ready to go. */
export interface Letter {
  readonly to: string;
  readonly messageId: string;
  readonly date: Date;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Parts the HTML shows by their `cid`. */
  readonly pictures?: readonly { readonly cid: string; readonly content: Buffer; readonly contentType: string }[];
  readonly replyTo?: string;
  /** Where one click ends the subscription (RFC 8058); a notice belongs to none. */
  readonly unsubscribeUrl?: string;
  /** It did not wait for the digest: a list of its own. */
  readonly immediate?: boolean;
  /** A calendar entry that mail programs offer to take over (RFC 6047). */
  readonly invitation?: Invitation;
}

/** Hands letters to a mail server, one after another. */
export interface MailLane {
  /**
   * `handOver` is called, and awaited, before the first byte of the message leaves: when it fails, none does.
   * Never throws: whatever happens is an outcome.
   */
  send(letter: Letter, handOver: () => Promise<void>): Promise<Outcome>;
  close(): void;
}

/** The way to the mail server. */
export abstract class Mailer {
  /** For one letter at a time. Whoever opened it closes it, once there is nothing more to send. */
  abstract openLane(): MailLane;
}
