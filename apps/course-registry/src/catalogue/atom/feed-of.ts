import { type CatalogueLanguage, catalogueTexts, languageFacts } from '@app/catalogue-texts';
import type { CatalogueCourseStartView } from '@app/contracts';
import type { AtomEntry, AtomFeed, AtomLink } from '@app/feeds';
import type { Addresses } from '../answering/addresses.js';
import { describe } from '../calendar/events-of.js';

/** What is asked of a feed: its own path with the filter, and the cursor of the next page. */
export interface FeedPage {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly nextCursor: string | undefined;
  readonly language: CatalogueLanguage;
}

const atomType = 'application/atom+xml';
/** Since when there are such names: the date of a tag (RFC 4151) never changes. */
const since = '2026';
const never = '2026-01-01T00:00:00.000Z';

export function feedOf(
  views: readonly CatalogueCourseStartView[],
  page: FeedPage,
  { authority, fetched, pageOf }: Addresses,
): AtomFeed {
  const { path, query, nextCursor, language } = page;
  const { title, lead } = catalogueTexts(language);
  const { tag } = languageFacts(language);
  const filter = without(query, 'cursor');
  const at = (parameters: URLSearchParams) => fetched(parameters.size > 0 ? `${path}?${parameters}` : path);
  const link = (rel: AtomLink['rel'], parameters: URLSearchParams): AtomLink => ({
    ...{ rel, href: at(parameters), type: atomType },
  });
  return {
    id: `tag:${authority},${since}:course-starts${filter.size > 0 ? `?${without(filter, 'limit')}` : ''}`,
    ...{ title, subtitle: lead, language: tag },
    updated: views.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), never),
    links: [
      link('self', query),
      link('first', filter),
      ...(nextCursor === undefined ? [] : [link('next', withCursor(filter, nextCursor))]),
    ],
    entries: views.map((view) =>
      entryOf(view, language, authority, pageOf(view.id), fetched(`${base(path)}/${view.id}.ics`)),
    ),
  };
}

function entryOf(
  view: CatalogueCourseStartView,
  language: CatalogueLanguage,
  authority: string,
  page: string | undefined,
  calendar: string,
): AtomEntry {
  const { status } = catalogueTexts(language);
  const tag = `tag:${authority},${since}:`;
  const category = (kind: string) => (term: string) => ({ scheme: `${tag}${kind}`, term });
  return {
    id: `${tag}course-start/${view.id}`,
    title: view.status === 'cancelled' ? `${view.title} (${status.cancelled})` : view.title,
    updated: view.updatedAt,
    author: view.provider.name,
    summary: describe(view, language),
    links: [
      { rel: 'alternate', href: page ?? calendar.replace(/\.ics$/, ''), type: page ? 'text/html' : 'application/json' },
      { rel: 'related', href: calendar, type: 'text/calendar' },
    ],
    categories: [
      category('status')(view.status),
      category('course-type')(view.courseType),
      ...view.entryLevels.map(category('level')),
    ],
  };
}

function base(path: string): string {
  return path.replace(/\.atom$/, '');
}

function without(query: URLSearchParams, name: string): URLSearchParams {
  const rest = new URLSearchParams(query);
  rest.delete(name);
  rest.sort();
  return rest;
}

function withCursor(filter: URLSearchParams, cursor: string): URLSearchParams {
  const next = new URLSearchParams(filter);
  next.set('cursor', cursor);
  return next;
}
