import type { Page, SourceRecordView } from '@app/contracts';
import { LinkButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { day, moment } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

interface ListProps {
  readonly visit: Visit;
  readonly records: Page<SourceRecordView>;
  readonly cursor?: string;
}

/** What a person must add before these become course starts. */
export function IncompletePage({ visit: { texts }, records, cursor }: ListProps) {
  const words = texts.sourceRecords;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Table
        caption={words.caption}
        rows={records.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.course, isName: true, cell: (record) => <RecordName record={record} /> },
          { head: words.period, cell: (record) => <Period record={record} /> },
          {
            head: words.lacking,
            cell: ({ lacking }) => lacking.map((part) => labelOf(words.lackingParts, part)).join(', '),
          },
        ]}
      />
      <Paging here="/imports/incomplete" query={cursor ? { cursor } : {}} nextCursor={records.nextCursor} />
      <p class="actions">
        <LinkButton href="/imports" label={texts.back} kind="tertiary" />
      </p>
    </>
  );
}

/** What was announced and is in no file any more; each leads to where one cancels it. */
export function MissingPage({ visit: { texts, language }, records, cursor }: ListProps) {
  const words = texts.sourceRecords;
  return (
    <>
      <p class="kern-body">{words.missingLead}</p>
      <Table
        caption={words.missingCaption}
        rows={records.items}
        keyOf={({ id }) => id}
        none={words.noneMissing}
        columns={[
          { head: words.course, isName: true, cell: (record) => <CourseLink record={record} /> },
          { head: words.period, cell: (record) => <Period record={record} /> },
          { head: words.why, cell: ({ cancelledInFile }) => (cancelledInFile ? words.cancelled : words.absent) },
          { head: words.since, cell: ({ missingSince }) => moment(language, missingSince) },
        ]}
      />
      <Paging here="/imports/missing" query={cursor ? { cursor } : {}} nextCursor={records.nextCursor} />
      <p class="actions">
        <LinkButton href="/imports" label={texts.back} kind="tertiary" />
      </p>
    </>
  );
}

function RecordName({ record: { id, title, externalId, provider } }: { record: SourceRecordView }) {
  return (
    <>
      <a class="kern-link" href={`/imports/incomplete/${id}`}>
        {title || externalId}
      </a>
      <span class="under">
        {externalId} · {provider.name}
      </span>
    </>
  );
}

function CourseLink({ record: { courseStartId, title, externalId, provider } }: { record: SourceRecordView }) {
  return (
    <>
      <a class="kern-link" href={`/course-starts/${courseStartId}`}>
        {title || externalId}
      </a>
      <span class="under">
        {externalId} · {provider.name}
      </span>
    </>
  );
}

function Period({ record: { startsOn, endsOn } }: { record: SourceRecordView }) {
  const { language } = useGuest();
  return (
    <>
      {[startsOn, endsOn]
        .filter((date) => date !== undefined)
        .map((date) => day(language, date))
        .join(' – ')}
    </>
  );
}
