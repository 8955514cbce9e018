import type { Outcome } from '../domain/mail-state.js';

/** The mailer's errors as far as we read them. */
interface SmtpError {
  /** Three digits of the server's answer, when it gave one. */
  readonly responseCode?: number | undefined;
  /** The command it answered. */
  readonly command?: string | undefined;
}

/** How far a letter had come. */
export interface Progress {
  /** The server had said 354. */
  readonly askedFor: boolean;
  /** Its content had begun to leave. */
  readonly handedOver: boolean;
}

/** Answers to these are about the recipient or the message; answers to others are about us. */
const aboutTheMail = ['RCPT TO', 'DATA'];

/**
 * An answer decides; without one it depends on whether the message had begun to leave. What a server says before
 * MAIL FROM is about our connection, so the mail may be tried again even after a 5xx.
 */
export function outcomeOf(error: unknown, { askedFor, handedOver }: Progress): Outcome {
  const { responseCode: reply, command = '' } = (error instanceof Error ? error : {}) as SmtpError;
  if (!reply) return handedOver ? { kind: 'unknown' } : { kind: 'postponed', serverIsAway: !askedFor };
  if (handedOver && command !== 'DATA') return { kind: 'unknown' };
  const ofThisMail = command === 'MAIL FROM' || aboutTheMail.includes(command);
  if (reply < 500) return { kind: 'postponed', reply, serverIsAway: reply === 421 || !ofThisMail };
  if (!ofThisMail) return { kind: 'postponed', reply, serverIsAway: true };
  return { kind: 'refused', reply, addressIsWrong: aboutTheMail.includes(command) };
}
