import type { FoundLines } from '../../course-start/search-course-starts/search-course-starts.query.js';
import { etagOf } from '../answering/conditional.js';

const pages = new WeakMap<FoundLines, string>();
const etags = new WeakMap<FoundLines, string>();

/** `Page<…>` written from lines that are JSON already; once for all who share an answer, as of when the first was told. */
export function pageJson(found: FoundLines, asOf: Date): string {
  return once(pages, found, ({ lines, nextCursor }) => {
    const items = lines.map(({ json }) => json).join(',');
    const next = nextCursor === undefined ? '' : `"nextCursor":${JSON.stringify(nextCursor)},`;
    return `{"items":[${items}],${next}"asOf":"${asOf.toISOString()}"}`;
  });
}

/** Of what the page says, whenever it is said. */
export function pageEtag(found: FoundLines): string {
  return once(etags, found, ({ lines, nextCursor }) => etagOf(nextCursor ?? '', ...lines.map(({ json }) => json)));
}

function once(made: WeakMap<FoundLines, string>, found: FoundLines, make: (found: FoundLines) => string): string {
  const known = made.get(found);
  if (known !== undefined) return known;
  const fresh = make(found);
  made.set(found, fresh);
  return fresh;
}
