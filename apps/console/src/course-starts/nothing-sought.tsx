import type { Where } from '../catalogue/catalogue-filter.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';

interface NothingSoughtProps {
  readonly where: Where;
  readonly query: Readonly<Record<string, string>>;
}

const mostCandidates = 20;

/** Why there is no list: a place that nobody knows, several of one name to choose among, or a choice that is none. */
export function NothingSought({ where, query }: NothingSoughtProps) {
  const words = useGuest().texts.courseSearch;
  const place = query['place'] ?? '';
  if (where.kind === 'unknown') return <Notice kind="warning" title={words.unknownPlace(place)} />;
  if (where.kind !== 'ambiguous') return <Notice kind="warning" title={words.wrong} />;
  return (
    <Notice kind="warning" title={words.ambiguousPlace(place)}>
      <ul class="kern-list kern-list--bullet">
        {where.candidates.slice(0, mostCandidates).map(({ ags, name, county }) => (
          <li key={ags}>
            <a class="kern-link" href={`/course-starts?${new URLSearchParams({ ...query, place: ags })}`}>
              {`${name} (${county})`}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
