import type { CourseSearchQuery } from '@app/contracts';
import { listPath, withQuery } from './addresses.js';
import { useReader } from './reader.js';

const registry = '/api/course-registry';

/** Addresses of feeds and files with the filter of this list. */
export function feedsOf(search: CourseSearchQuery, language: string) {
  const { from: _from, sort: _sort, status: _status, limit: _limit, cursor: _cursor, ...filter } = search;
  return {
    calendar: withQuery(`${registry}/catalogue.ics`, { ...filter, language }),
    atom: withQuery(`${registry}/catalogue.atom`, { ...filter, language }),
    csv: withQuery(`${registry}/catalogue.csv`, { ...filter, separator: 'semicolon', bom: 'true' }),
    json: withQuery(`${registry}/catalogue.json`, filter),
  };
}

export function TakeAlong({ search }: { search: CourseSearchQuery }) {
  const { texts, language } = useReader();
  const { take } = texts;
  const { calendar, atom, csv, json } = feedsOf(search, language);
  const { level, area, near, courseType } = search;
  // The booklet knows municipalities, no circles.
  const place = area ?? (near?.length === 8 ? near : undefined);
  const links = [
    [withQuery(`${listPath(language)}/heft`, { level, place, courseType }), take.print],
    [calendar, take.calendarOfList],
    [atom, take.news],
    [csv, take.table],
    [json, take.data],
  ] as const;
  return (
    <section>
      <h2 class="kern-heading-medium">{take.title}</h2>
      <ul class="kern-list kern-list--bullet">
        {links.map(([href, label]) => (
          <li key={href}>
            <a class="kern-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
