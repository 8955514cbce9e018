import type { FoundLines } from '../../course-start/search-course-starts/search-course-starts.query.js';

/** `Page<…>` written from lines that are JSON already. */
export function pageJson({ lines, nextCursor }: FoundLines, asOf: Date): string {
  const items = lines.map(({ json }) => json).join(',');
  const next = nextCursor === undefined ? '' : `"nextCursor":${JSON.stringify(nextCursor)},`;
  return `{"items":[${items}],${next}"asOf":"${asOf.toISOString()}"}`;
}
