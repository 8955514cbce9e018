import type { CourseStartView, Page } from '@app/contracts';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { weekdayAndDay } from '../texts/format.js';

interface PlacesKeptListPageProps {
  readonly visit: Visit;
  readonly found: Page<CourseStartView>;
  readonly cursor?: string | undefined;
}

export function PlacesKeptListPage({ visit: { texts, language }, found, cursor }: PlacesKeptListPageProps) {
  const words = texts.steering.kept;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Table
        caption={words.starts}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.noStarts}
        columns={[
          {
            head: words.course,
            isName: true,
            cell: ({ id, title, startsOn, provider }) => (
              <>
                <a class="kern-link" href={`/places-kept/${id}`}>
                  {title}
                </a>
                <span class="under">
                  {weekdayAndDay(language, startsOn)} · {provider.name}
                </span>
              </>
            ),
          },
          { head: words.free, cell: ({ places }) => texts.courseStarts.free(places.free, places.max) },
        ]}
      />
      <Paging here="/places-kept" query={cursor ? { cursor } : {}} nextCursor={found.nextCursor} />
    </>
  );
}
