export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** A signature by which receivers know that a mail is from us (RFC 6376). */
export interface DkimSettings {
  readonly domainName: string;
  readonly keySelector: string;
  /** PEM. */
  readonly privateKey: string;
}

/** Where the mail server's own records answer whether it took a mail. */
export interface LookupSettings {
  readonly url: string;
  readonly token?: string;
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password when the server wants them. */
  readonly smtpUrl: string;
  readonly from: Sender;
  /** Mails the server wants in a minute from all of us together; no limit when 0 or absent. */
  readonly perMinute?: number;
  /** Letters on their way at the same time; 5 when absent. */
  readonly connections?: number;
  /** Where reports of what could not be delivered go; the sender's own address when absent. */
  readonly returnPath?: string;
  readonly dkim?: DkimSettings;
  /** A Maildir into which the mail server puts delivery reports, and copies of what it sent if it likes. */
  readonly reportsFolder?: string;
  readonly lookup?: LookupSettings;
  /** Whether accepted places are mailed as calendar entries. */
  readonly invitations?: boolean;
  /** Milliseconds between two looks for mail that is due; 2 seconds when absent, none when 0. */
  readonly lookEvery?: number;
}

export const mailSettings = Symbol('mail settings');

/** Reads 'Name <address>' or a bare address; the operator's own, still refused when it is neither. */
export function readSender(text: string, setting = 'MAIL_FROM'): Sender {
  const [, name = '', address] =
    /^(?:([^<>"\r\n]{0,100}?)\s*<)?([^\s<>"@,;:]{1,64}@[a-z0-9.-]{1,189})>?$/i.exec(text) ?? [];
  if (!address) throw new Error(`${setting} is neither an address nor "Name <address>".`);
  return { name: name.trim(), address };
}

/** Host and port of the server: what all who send to it call it. */
export function serverOf({ smtpUrl }: Pick<MailSettings, 'smtpUrl'>): string {
  const { protocol, hostname, port } = new URL(smtpUrl);
  return `${hostname}:${port || (protocol === 'smtps:' ? 465 : 587)}`.toLowerCase();
}

/** The domain that answers for our mails: their Message-ID and List-Id end in it. */
export function domainOf({ address }: Sender): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
