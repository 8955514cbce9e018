import type { Page, PolicyState, PolicyView } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { LinkButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

const tones = { draft: 'warning', active: 'success', superseded: 'info' } as const;

export function PolicyBadge({ state }: { state: PolicyState }) {
  return <Badge label={labelOf(useGuest().texts.policies.states, state)} tone={tones[state] ?? 'info'} />;
}

interface PoliciesPageProps {
  readonly visit: Visit;
  readonly found: Page<PolicyView>;
  readonly cursor?: string | undefined;
}

export function PoliciesPage({ visit: { texts, language }, found, cursor }: PoliciesPageProps) {
  const words = texts.policies;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <p class="actions">
        <LinkButton href="/policies/new" label={words.newDraft} kind="primary" />
        <a class="kern-link" href="/policy">
          {words.publicLink}
        </a>
      </p>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          {
            head: words.name,
            isName: true,
            cell: ({ id }) => (
              <a class="kern-link" href={`/policies/${id}`}>
                {id}
              </a>
            ),
          },
          { head: words.region, cell: ({ region }) => words.regionName(region) },
          { head: words.state, cell: ({ state }) => <PolicyBadge state={state} /> },
          { head: words.validFrom, cell: ({ validFrom }) => moment(language, validFrom) || '–' },
          { head: words.reason, cell: ({ reason }) => reason ?? '–' },
        ]}
      />
      <Paging here="/policies" query={cursor ? { cursor } : {}} nextCursor={found.nextCursor} />
    </>
  );
}
