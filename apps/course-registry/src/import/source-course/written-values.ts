const longestText = 500;

const clock = /^\d\d:\d\d$/;

/** '9:00', '09.00', '9.00 Uhr', '9 Uhr', '18:30:00' and a time on the day zero of a database as HH:MM; any other text stays and is refused as a time. */
export function clockTime(written: string | undefined): string | undefined {
  if (written !== undefined && clock.test(written)) return written;
  const text = written
    ?.trim()
    .replace(/^(?:1899-12-30|1900-01-01|1970-01-01)[T\s](?=\d)/, '')
    .replace(/^(\d{1,2})\s*uhr$/i, '$1:00')
    .replace(/\s*uhr$/i, '');
  if (!text) return undefined;
  return text.replace(
    /^(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.0+)?)?$/,
    (_, hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`,
  );
}

/** How many: a number, at least a number, as many as there are, not known, or no number at all. */
export type Count =
  | { readonly kind: 'exactly' | 'at-least'; readonly number: number }
  | { readonly kind: 'full' | 'unknown' | 'malformed' };

/** Reads '18', '18.0', '> 2', 'belegt', '-1' (not known). Never a negative number. */
export function count(written: string): Count {
  const text = written.trim().toLowerCase();
  const exactly = /^(\d{1,6})(?:[.,]0+)?$/.exec(text);
  if (exactly) return { kind: 'exactly', number: Number(exactly[1]) };
  const more = /^(?:>|mehr als|über)\s*(\d{1,6})$/.exec(text);
  if (more) return { kind: 'at-least', number: Number(more[1]) + 1 };
  const least = /^(?:>=|≥|ab|mind\.?|mindestens)\s*(\d{1,6})$|^(\d{1,6})\s*\+$/.exec(text);
  if (least) return { kind: 'at-least', number: Number(least[1] ?? least[2]) };
  if (/^(belegt|ausgebucht|voll|keine)$/.test(text)) return { kind: 'full' };
  return /^(-\d+(?:[.,]0+)?|unbekannt|k\.?\s?a\.?|\?|-)$/.test(text) ? { kind: 'unknown' } : { kind: 'malformed' };
}

/** Whole cents of '205', '84.70', '1.234,50 €', '205,- EUR'; undefined when it is not one amount. */
export function cents(written: string | undefined): number | undefined {
  const text = written?.replace(/€|¤|EUR|Euro/gi, '').replace(/\s/g, '');
  if (!text) return undefined;
  if (/^(kostenlos|kostenfrei|gebührenfrei|frei)$/i.test(text)) return 0;
  const amount =
    /^(\d{1,3}(?:\.\d{3})+|\d{1,6})(?:,(\d{1,2}|-+|–))?$/.exec(text) ?? /^(\d{1,6})\.(\d{1,2})$/.exec(text);
  if (!amount) return undefined;
  const decimals = /^\d/.test(amount[2] ?? '') ? (amount[2] ?? '').padEnd(2, '0') : '00';
  return Number(amount[1]?.replaceAll('.', '')) * 100 + Number(decimals);
}

/** 'true', '1', 'ja', 'J', 'x'. */
export function isYes(written: string | undefined): boolean {
  return /^(true|wahr|1|-1|ja|j|yes|y|x)$/i.test(written?.trim() ?? '');
}

/** Free text as plain text, without what could reach or name a person; cut at 500 characters. */
export function plainText(written: string): string {
  const text = withoutContacts(withoutMarkup(written)).replace(/\s+/g, ' ').trim().slice(0, longestText);
  return keepable(text);
}

/** What is left of an emoji that was cut in two; no database keeps it. NUL neither. */
const halfCharacters = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as a file has it, such that it can be kept. */
export function keepable(text: string): string {
  return text.replace(halfCharacters, '');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(/<(style|script)\b[^>]*>[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => named[name] ?? ' ')
    .replace(/&#(\d{1,6});/g, (_, code: string) => printable(Number(code)));
}

function printable(code: number): string {
  return code >= 32 && code < 0xd800 ? String.fromCodePoint(code) : ' ';
}

/** Addresses of mail and telephone numbers; and names after words that announce a teacher. */
export function withoutContacts(text: string): string {
  return text
    .replace(/[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+/gi, '[…]')
    .replace(/(?:\btel(?:efon)?\b\.?|\bmobil\b|\bhandy\b|\bfax\b)\s*:?\s*[+(\d][\d\s()/.-]{4,}\d/gi, '[…]')
    .replace(/(?<![\w,.])(?:\+49|0049|0\d{2,5})[\s/()-]{0,3}\d[\d\s/-]{4,}\d(?!\w)/g, '[…]')
    .replace(
      /\b(Dozent(?:in)?|Dozierende|Kursleit(?:ung|er(?:in)?)|Lehrkraft|Leitung|Ansprechpartner(?:in)?|Ansprechperson)\s*:\s*[^,;\n()–]+/giu,
      '$1: […]',
    )
    .replace(/\b(Frau|Herrn?)\s+(?:(?:Dr|Prof)\.\s*)*\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)?/gu, '$1 […]');
}
