import type { Page, ProviderRequestView } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { options, SelectField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { useGuest } from '../design/guest-context.js';
import { Paging, Table } from '../design/table.js';
import { day } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

interface RequestsPageProps {
  readonly found: Page<ProviderRequestView>;
  readonly state: string;
  readonly cursor?: string | undefined;
}

export function RequestsPage({ found, state, cursor }: RequestsPageProps) {
  const { texts, language } = useGuest();
  const words = texts.providers.requests;
  const here = '/provider-requests';
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <FilterForm action={here} label={words.filter} used={state !== 'confirmed'} reset={here}>
        <SelectField name="state" label={words.state} values={{ state }} choices={options(words.states)} oneOf />
      </FilterForm>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.name, isName: true, cell: (request) => <Name request={request} /> },
          { head: words.place, cell: ({ municipalityName }) => municipalityName },
          { head: words.bamf, cell: ({ bamfNumber }) => bamfNumber ?? texts.no },
          { head: words.askedAt, cell: ({ askedAt }) => day(language, askedAt) },
          { head: words.state, cell: (request) => <Badge label={labelOf(words.states, request.state)} /> },
        ]}
      />
      <Paging here={here} query={{ state, cursor: cursor ?? '' }} nextCursor={found.nextCursor} />
    </>
  );
}

function Name({ request: { id, name, kind } }: { request: ProviderRequestView }) {
  const { texts } = useGuest();
  return (
    <>
      <a class="kern-link" href={`/provider-requests/${id}`}>
        {name}
      </a>
      <span class="under">{texts.providers.register.kinds[kind]}</span>
    </>
  );
}
