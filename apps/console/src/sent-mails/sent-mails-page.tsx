import { type Page, type SentMailView, sentMailPurposes } from '@app/contracts';
import { options, SelectField, TextField } from '../design/fields.js';
import { FilterForm } from '../design/filter-form.js';
import { entered, type FormValues } from '../design/form-values.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

interface SentMailsPageProps {
  readonly visit: Visit;
  readonly found: Page<SentMailView>;
  readonly values: FormValues;
  readonly query: Readonly<Record<string, string>>;
}

export function SentMailsPage({ visit: { texts, language }, found, values, query }: SentMailsPageProps) {
  const words = texts.sentMails;
  const cursor = entered(values, 'cursor');
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Notice kind="info" title={words.onRecord} />
      <Filter values={values} used={Object.keys(query).length > 0} />
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.when, isName: true, cell: ({ createdAt }) => moment(language, createdAt) },
          {
            head: words.whom,
            cell: ({ address, organisationName }) => (
              <>
                <a class="kern-link mailbox" href={`/sent-mails?${new URLSearchParams({ ...query, address })}`}>
                  {address}
                </a>
                <span class="under">{organisationName}</span>
              </>
            ),
          },
          { head: words.what, cell: (mail) => <Content mail={mail} /> },
          { head: words.state, cell: (mail) => <State mail={mail} /> },
        ]}
      />
      <Paging here="/sent-mails" query={{ ...query, ...(cursor && { cursor }) }} nextCursor={found.nextCursor} />
      <p class="actions">
        <a class="kern-link" href="/sent-mails/looks">
          {words.toLooks}
        </a>
      </p>
    </>
  );
}

function Filter({ values, used }: { values: FormValues; used: boolean }) {
  const words = useGuest().texts.sentMails;
  const field = { values, oneOf: true } as const;
  return (
    <FilterForm action="/sent-mails" label={words.filter} used={used} reset="/sent-mails">
      <TextField name="address" label={words.address} hint={words.addressHint} {...field} />
      <SelectField
        name="purpose"
        label={words.purpose}
        choices={options(words.purposes, sentMailPurposes)}
        {...field}
      />
    </FilterForm>
  );
}

function Content({ mail: { what, subject, itemCount } }: { mail: SentMailView }) {
  const words = useGuest().texts.sentMails;
  return (
    <>
      {labelOf(words.kinds, what)}
      {subject && <span class="under">{subject}</span>}
      {itemCount !== undefined && <span class="under">{words.lines(itemCount)}</span>}
    </>
  );
}

function State({ mail: { state, sentAt, attempts, lastReply, reportStatus } }: { mail: SentMailView }) {
  const { texts, language } = useGuest();
  const words = texts.sentMails;
  return (
    <>
      {words.states[state]}
      {sentAt && <span class="under">{moment(language, sentAt)}</span>}
      {attempts > 1 && <span class="under">{words.attempts(attempts)}</span>}
      {lastReply !== undefined && <span class="under">{words.answer(String(lastReply))}</span>}
      {reportStatus && <span class="under">{words.report(reportStatus)}</span>}
    </>
  );
}
