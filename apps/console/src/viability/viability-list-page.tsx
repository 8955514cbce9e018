import type { Page, ViabilityView } from '@app/contracts';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, weekdayAndDay } from '../texts/format.js';
import { ViabilityBar } from './viability-bar.js';
import { ViabilityState } from './viability-state.js';

interface ViabilityListPageProps {
  readonly visit: Visit;
  readonly found: Page<ViabilityView>;
  readonly decides: boolean;
  readonly cursor?: string | undefined;
}

export function ViabilityListPage({ visit: { texts, language }, found, decides, cursor }: ViabilityListPageProps) {
  const words = texts.viability;
  return (
    <>
      <p class="kern-body">{decides ? words.lead : words.providerLead}</p>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          {
            head: words.course,
            isName: true,
            cell: ({ id, title, startsOn, providerName, placeName }) => (
              <>
                <a class="kern-link" href={`/viability/${id}`}>
                  {title}
                </a>
                <span class="under">
                  {[day(language, startsOn), providerName, placeName].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          },
          { head: words.decidesOn, cell: ({ decidesOn }) => weekdayAndDay(language, decidesOn) },
          { head: words.people, cell: (row) => <ViabilityBar of={row} /> },
          { head: words.state, cell: (row) => <ViabilityState of={row} /> },
        ]}
      />
      <Paging here="/viability" query={cursor ? { cursor } : {}} nextCursor={found.nextCursor} />
    </>
  );
}
