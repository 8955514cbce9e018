import type { Page, ProviderVenueView } from '@app/contracts';
import { LinkButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Paging, Table } from '../design/table.js';
import { day, whole } from '../texts/format.js';

export function VenuesPage({ found, cursor }: { found: Page<ProviderVenueView>; cursor?: string | undefined }) {
  const { texts, language } = useGuest();
  const words = texts.venues;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <p class="actions">
        <LinkButton href="/venues/new" label={words.add} kind="primary" />
      </p>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.name, isName: true, cell: (venue) => <Name venue={venue} /> },
          {
            head: words.place,
            cell: ({ street, postalCode, place }) =>
              [street, [postalCode, place].filter(Boolean).join(' ')].filter(Boolean).join(', '),
          },
          { head: words.accessible, cell: ({ accessible }) => (accessible ? texts.yes : texts.no) },
          { head: words.rooms, numeric: true, cell: ({ rooms }) => whole(language, rooms.length) },
          { head: words.courseStarts, numeric: true, cell: ({ courseStarts }) => whole(language, courseStarts) },
        ]}
      />
      <Paging here="/venues" query={{ cursor: cursor ?? '' }} nextCursor={found.nextCursor} />
      <p class="actions">
        <LinkButton href="/provider" label={texts.back} kind="tertiary" />
      </p>
    </>
  );
}

function Name({ venue: { id, name, closedFrom } }: { venue: ProviderVenueView }) {
  const { texts, language } = useGuest();
  return (
    <>
      <a class="kern-link" href={`/venues/${id}`}>
        {name}
      </a>
      {closedFrom && <span class="under">{texts.venues.closed(day(language, closedFrom))}</span>}
    </>
  );
}
