import { type NoticeView, noticeStates, type Page } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { options, SelectField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { type FormValues, text } from '../design/form-values.js';
import { LinkButton } from '../design/forms.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

interface NoticesPageProps {
  readonly visit: Visit;
  readonly found: Page<NoticeView>;
  readonly values: FormValues;
}

export const noticeTones = { draft: 'warning', sent: 'success', discarded: 'info' } as const;

export function NoticesPage({ visit: { texts, language }, found, values }: NoticesPageProps) {
  const { notices: words, addressees, clockCodes, noticeStates: states } = texts.deadlines;
  const query = Object.fromEntries(['state', 'cursor'].map((name) => [name, text(values, name)]));
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <p class="actions">
        <LinkButton href="/tasks" label={words.toTasks} />
      </p>
      <FilterForm action="/notices" label={words.filter} used={text(values, 'state') !== 'draft'} reset="/notices">
        <SelectField name="state" label={words.state} values={values} choices={options(states, noticeStates)} oneOf />
      </FilterForm>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.about, isName: true, cell: (notice) => <About notice={notice} labels={clockCodes} /> },
          { head: words.to, cell: ({ addressee }) => labelOf(addressees, addressee) },
          { head: words.reference, cell: ({ reference }) => reference ?? '' },
          { head: words.due, cell: ({ dueOn }) => day(language, dueOn) },
          {
            head: words.state,
            cell: ({ state }) => <Badge label={labelOf(states, state)} tone={noticeTones[state]} />,
          },
        ]}
      />
      <Paging here="/notices" query={query} nextCursor={found.nextCursor} />
    </>
  );
}

function About({ notice: { id, clock }, labels }: { notice: NoticeView; labels: Readonly<Record<string, string>> }) {
  return (
    <a class="kern-link" href={`/notices/${id}`}>
      {labelOf(labels, clock)}
    </a>
  );
}
