import type { ImportReportView, Page, ProviderView, SourceRecordView } from '@app/contracts';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField } from '../design/fields.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { Notice } from '../design/notice.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment, whole } from '../texts/format.js';
import type { Texts } from '../texts/texts.js';
import { StateBadge } from './state-badge.js';

interface ImportsPageProps {
  readonly visit: Visit;
  readonly imports: Page<ImportReportView>;
  /** The first of each list, to say that there are some. */
  readonly incomplete: Page<SourceRecordView>;
  readonly missing: Page<SourceRecordView>;
  readonly once: string;
  readonly cursor?: string;
  readonly providers?: readonly ProviderView[];
  readonly errors?: FormErrors;
}

export function importLabels({ imports: words }: Texts): FieldLabels {
  return { provider: words.provider, format: words.format, file: words.file };
}

export function ImportsPage(props: ImportsPageProps) {
  const { visit, imports, cursor } = props;
  const { texts, language } = visit;
  const words = texts.imports;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <ToLookAt {...props} />
      <h2 class="kern-heading-medium">{words.upload}</h2>
      <UploadForm {...props} />
      <Templates {...props} />
      <h2 class="kern-heading-medium">{words.earlier}</h2>
      <Table
        caption={words.earlierCaption}
        rows={imports.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.file, isName: true, cell: (row) => <ImportLink report={row} /> },
          { head: words.started, cell: ({ startedAt }) => moment(language, startedAt) },
          { head: words.state, cell: ({ state }) => <StateBadge state={state} /> },
          { head: words.outcomes.imported, numeric: true, cell: ({ counts }) => whole(language, counts.imported) },
          { head: words.outcomes.changed, numeric: true, cell: ({ counts }) => whole(language, counts.changed) },
          { head: words.outcomes.refused, numeric: true, cell: ({ counts }) => whole(language, counts.refused) },
        ]}
      />
      <Paging here="/imports" query={cursor ? { cursor } : {}} nextCursor={imports.nextCursor} />
    </>
  );
}

/** What waits for a person: records to complete, courses that are in no file any more. */
function ToLookAt({ visit: { texts }, incomplete, missing }: ImportsPageProps) {
  const words = texts.sourceRecords;
  const open = [
    { href: '/imports/incomplete', title: words.title, page: incomplete },
    { href: '/imports/missing', title: words.missingTitle, page: missing },
  ].filter(({ page }) => page.items.length > 0);
  return (
    <>
      {open.map(({ href, title, page }) => (
        <Notice key={href} kind="warning" title={title}>
          <a class="kern-link" href={href}>
            {words.toDecide} ({page.items.length}
            {page.nextCursor && '+'})
          </a>
        </Notice>
      ))}
    </>
  );
}

function Templates({ visit: { texts } }: ImportsPageProps) {
  const words = texts.sourceRecords;
  const at = '/api/course-registry/import-templates';
  return (
    <section>
      <h2 class="kern-heading-medium">{words.templateTitle}</h2>
      <p class="kern-body">{words.template}</p>
      <ul class="kern-list kern-list--bullet">
        <li>
          <a class="kern-link" href={`${at}/kurse.xlsx`} download>
            {words.templateXlsx}
          </a>
        </li>
        <li>
          <a class="kern-link" href={`${at}/kurse.csv`} download>
            {words.templateCsv}
          </a>
        </li>
      </ul>
    </section>
  );
}

function ImportLink({ report: { id, fileName, provider } }: { report: ImportReportView }) {
  return (
    <>
      <a class="kern-link" href={`/imports/${id}`}>
        {fileName}
      </a>
      <span class="under">{provider.name}</span>
    </>
  );
}

function UploadForm({ visit: { texts }, once, providers, errors }: ImportsPageProps) {
  const words = texts.imports;
  const form = { values: {}, ...(errors && { errors }) };
  const who = providers?.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <PostForm action="/imports" multipart {...(errors && { errors })}>
      <input type="hidden" name="once" value={once} />
      {who && (
        <SelectField name="provider" label={words.provider} choices={who} none={texts.choose} required {...form} />
      )}
      <SelectField
        name="format"
        label={words.format}
        choices={options(words.formats)}
        none={texts.sourceRecords.automatic}
        oneOf
        {...form}
      />
      <TextField name="file" type="file" label={words.file} hint={words.fileHint} required {...form} />
      <div class="actions">
        <SubmitButton label={words.submit} />
      </div>
    </PostForm>
  );
}
