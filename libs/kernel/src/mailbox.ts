const longest = 254;
/** Local parts as offices use them. No quotes, comments, lists, routes, escapes, or anything outside ASCII. */
const strict =
  /^[A-Za-z0-9_](?:[A-Za-z0-9_+'-]|\.(?!\.|@)){0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

export interface Mailbox {
  /** The part after the last `@`, in lower case. */
  readonly domain: string;
  /** The whole, as it is written to. */
  readonly address: string;
}

/**
 * One mailbox we can write to; undefined for everything else. Checked as text, before any parser sees it: parsers find
 * recipients where people see none.
 */
export function readMailbox(text: string): Mailbox | undefined {
  if (text.length > longest || !strict.test(text)) return undefined;
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1).toLowerCase();
  return at > 64 ? undefined : { domain, address: `${text.slice(0, at)}@${domain}` };
}
