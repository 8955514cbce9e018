export interface Sender {
  readonly name: string;
  readonly address: string;
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password when the server wants them. */
  readonly smtpUrl: string;
  readonly from: Sender;
  /** Milliseconds between two looks for mail that is due; 2 seconds when absent, none when 0. */
  readonly lookEvery?: number;
}

export const mailSettings = Symbol('mail settings');

/** Reads 'Name <address>' or a bare address; the operator's own, still refused when it is neither. */
export function readSender(text: string): Sender {
  const [, name = '', address] =
    /^(?:([^<>"\r\n]{0,100}?)\s*<)?([^\s<>"@,;:]{1,64}@[a-z0-9.-]{1,189})>?$/i.exec(text) ?? [];
  if (!address) throw new Error('MAIL_FROM is neither an address nor "Name <address>".');
  return { name: name.trim(), address };
}

/** The domain that answers for our mails: their Message-ID and List-Id end in it. */
export function domainOf({ address }: Sender): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
