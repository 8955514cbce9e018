/** An Atom feed (RFC 4287), in pages (RFC 5005 §3). Instants RFC 3339, addresses absolute where they are known. */
export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly updated: string;
  readonly links: readonly AtomLink[];
  readonly entries: readonly AtomEntry[];
}

export interface AtomLink {
  readonly rel: 'self' | 'alternate' | 'first' | 'next' | 'related';
  readonly href: string;
  readonly type?: string;
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: string;
  readonly summary: string;
  readonly links: readonly AtomLink[];
  readonly categories: readonly { readonly scheme: string; readonly term: string }[];
}

export function atomText(feed: AtomFeed): string {
  const { id, title, subtitle, language, updated, links, entries } = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">\n`,
    `  <id>${xml(id)}</id>\n  <title>${xml(title)}</title>\n  <subtitle>${xml(subtitle)}</subtitle>\n`,
    `  <updated>${xml(updated)}</updated>\n  <author><name>Kursbrücke</name></author>\n`,
    '  <generator>Kursbrücke</generator>\n',
    ...links.map((link) => `  ${linkText(link)}\n`),
    ...entries.map(entryText),
    '</feed>\n',
  ].join('');
}

function entryText({ id, title, updated, author, summary, links, categories }: AtomEntry): string {
  return [
    `  <entry>\n    <id>${xml(id)}</id>\n    <title>${xml(title)}</title>\n    <updated>${xml(updated)}</updated>\n`,
    `    <author><name>${xml(author)}</name></author>\n`,
    ...links.map((link) => `    ${linkText(link)}\n`),
    ...categories.map(({ scheme, term }) => `    <category scheme="${xml(scheme)}" term="${xml(term)}"/>\n`),
    `    <summary>${xml(summary)}</summary>\n  </entry>\n`,
  ].join('');
}

function linkText({ rel, href, type }: AtomLink): string {
  return `<link rel="${rel}" href="${xml(href)}"${type ? ` type="${xml(type)}"` : ''}/>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text as XML 1.0 may hold it: what is no character there goes. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\r]/g, (character) => entities[character] ?? character);
}
