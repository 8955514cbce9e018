import { accessPurposes, type Page, type ReadView } from '@app/contracts';
import { options, SelectField, TextField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { entered, type FormValues, text } from '../design/form-values.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { localInstant, moment, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { type ReadGroup, readGroups } from './read-groups.js';
import { readsQuery } from './reads-query.js';

interface ReadsPageProps {
  readonly visit: Visit;
  readonly found: Page<ReadView>;
  readonly values: FormValues;
}

export function ReadsPage({ visit: { texts }, found, values }: ReadsPageProps) {
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
        rows={readGroups(found.items)}
        keyOf={({ latest }) => latest.id}
        none={words.none}
        columns={[
          { head: words.when, isName: true, cell: (group) => <When group={group} /> },
          {
            head: words.who,
            cell: ({ latest: { memberName, organisationName } }) => (
              <>
                {memberName}
                <span class="under">{organisationName}</span>
              </>
            ),
          },
          { head: words.whom, cell: ({ latest }) => <Whom read={latest} /> },
          { head: words.purpose, cell: ({ latest }) => labelOf(words.purposes, latest.purpose) },
          { head: words.fields, cell: ({ latest, reads }) => <Fields what={latest.what} reads={reads} /> },
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

function When({ group: { latest, reads } }: { group: ReadGroup }) {
  const { texts, language } = useGuest();
  const words = texts.reads;
  const first = reads.at(-1);
  return (
    <>
      {moment(language, latest.readAt)}
      {first && reads.length > 1 && (
        <details>
          <summary>{words.grouped(whole(language, reads.length), moment(language, first.readAt))}</summary>
          <ul class="kern-list" aria-label={words.single}>
            {reads.map(({ id, readAt }) => (
              <li key={id}>{localInstant(readAt)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Fields({ what, reads }: { what: ReadView['what']; reads: readonly ReadView[] }) {
  const words = useGuest().texts.reads;
  const fields = [...new Set(reads.flatMap((read) => read.fields))];
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
