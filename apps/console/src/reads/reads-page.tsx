import { accessPurposes, type Page, type ReadView } from '@app/contracts';
import { options, SelectField, TextField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { entered, type FormValues, text } from '../design/form-values.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { readsQuery } from './reads-query.js';

interface ReadsPageProps {
  readonly visit: Visit;
  readonly found: Page<ReadView>;
  readonly values: FormValues;
}

export function ReadsPage({ visit: { texts, language }, found, values }: ReadsPageProps) {
  const words = texts.reads;
  const query = readsQuery(values);
  const cursor = entered(values, 'cursor');
  const address = new URLSearchParams(query);
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Notice kind="info" title={words.onlyFor} />
      <Filter values={values} used={Object.keys(query).length > 0} />
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.when, isName: true, cell: ({ readAt }) => moment(language, readAt) },
          {
            head: words.who,
            cell: ({ memberName, organisationName }) => (
              <>
                {memberName}
                <span class="under">{organisationName}</span>
              </>
            ),
          },
          { head: words.whom, cell: (read) => <Whom read={read} /> },
          { head: words.purpose, cell: ({ purpose }) => labelOf(words.purposes, purpose) },
          { head: words.fields, cell: (read) => <Fields read={read} /> },
        ]}
      />
      <Paging here="/reads" query={{ ...query, ...(cursor && { cursor }) }} nextCursor={found.nextCursor} />
      <p class="actions">
        <a class="kern-link" href={`/reads.csv?${address}`} download>
          {words.csv}
        </a>
        <a class="kern-link" href="/reads/evaluation">
          {words.toEvaluation}
        </a>
        <a class="kern-link" href="/retention">
          {words.toRetention}
        </a>
      </p>
    </>
  );
}

function Filter({ values, used }: { values: FormValues; used: boolean }) {
  const { texts } = useGuest();
  const words = texts.reads;
  const field = { values, oneOf: true } as const;
  return (
    <FilterForm action="/reads" label={words.filter} used={used} reset="/reads">
      <TextField name="from" type="date" label={words.from} {...field} />
      <TextField name="to" type="date" label={words.to} {...field} />
      <TextField name="reference" label={words.reference} hint={words.referenceHint} narrow {...field} />
      <SelectField
        name="readFor"
        label={words.purpose}
        choices={options(words.purposes, accessPurposes)}
        none={texts.all}
        {...field}
      />
      <SelectField name="what" label={words.what} choices={options(words.kinds)} none={texts.all} {...field} />
      {text(values, 'memberId') && <input type="hidden" name="memberId" value={text(values, 'memberId')} />}
    </FilterForm>
  );
}

const mostShown = 5;

function Whom({ read: { references, people } }: { read: ReadView }) {
  const words = useGuest().texts.reads;
  const shown = references.slice(0, mostShown);
  const more = people - shown.length;
  return (
    <>
      {shown.join(', ')}
      {more > 0 && <span class="under">{words.andMore(more)}</span>}
    </>
  );
}

function Fields({ read: { what, fields } }: { read: ReadView }) {
  const words = useGuest().texts.reads;
  return (
    <>
      {words.kinds[what]}
      <details>
        <summary>{words.fieldCount(fields.length)}</summary>
        {fields.join(', ')}
      </details>
    </>
  );
}
