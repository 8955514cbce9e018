import { type ImportOutcome, type ImportRecordView, type ImportReportView, importOutcomes } from '@app/contracts';
import { fieldName } from '../course-starts/field-words.js';
import { Facts } from '../design/facts.js';
import { LinkButton, PostButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { StateBadge } from './state-badge.js';

interface ImportReportPageProps {
  readonly visit: Visit;
  readonly report: ImportReportView;
  /** Only records with this outcome. */
  readonly outcome?: ImportOutcome;
}

/** What needs a look comes first. */
const order: readonly ImportOutcome[] = ['refused', 'incomplete', 'left-out', 'changed', 'imported', 'unchanged'];
const most = 500;

export function ImportReportPage({ visit, report, outcome }: ImportReportPageProps) {
  const { texts, language } = visit;
  const words = texts.imports;
  return (
    <>
      {/* Loaded anew by the script while the import runs; without it, by the browser. */}
      <div id="progress" {...(report.state === 'running' && { 'data-refresh': '1500' })}>
        <p class="kern-body">
          <StateBadge state={report.state} /> {report.provider.name}
        </p>
        <Progress report={report} />
        <Steer report={report} />
        {report.failure && <Notice kind="danger" title={`${words.failure}: ${report.failure}`} />}
        <h2 class="kern-heading-medium">{words.counts}</h2>
        <ul class="counts">
          {order.map((name) => (
            <li key={name}>
              <strong>{whole(language, report.counts[name])}</strong> {words.outcomes[name]}
            </li>
          ))}
          <li>
            <strong>{whole(language, report.sessionsKept)}</strong> {words.sessions}
          </li>
        </ul>
        <Facts
          facts={[
            { name: words.started, value: moment(language, report.startedAt) },
            { name: words.states.done, value: moment(language, report.finishedAt) },
          ]}
        />
      </div>
      <NextSteps counts={report.counts} />
      <Records report={report} {...(outcome && { outcome })} />
      <p class="actions">
        <LinkButton href="/imports" label={texts.back} kind="tertiary" />
      </p>
    </>
  );
}

/** What a person has to do about what was not taken over. */
function NextSteps({ counts }: { counts: ImportReportView['counts'] }) {
  const { texts, language } = useGuest();
  const words = texts.sourceRecords;
  if (counts.incomplete === 0 && counts.refused === 0) return null;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.nextSteps}</h2>
      <ul class="kern-list kern-list--bullet">
        {counts.incomplete > 0 && (
          <li>
            <a class="kern-link" href="/imports/incomplete">
              {words.completeThem(whole(language, counts.incomplete))}
            </a>
          </li>
        )}
        {counts.refused > 0 && <li>{words.correctThem(whole(language, counts.refused))}</li>}
      </ul>
    </section>
  );
}

function Progress({ report: { state, recordsRead, recordsTotal } }: { report: ImportReportView }) {
  const { texts, language } = useGuest();
  const words = texts.imports;
  const said =
    recordsTotal === undefined
      ? words.progressSoFar(recordsRead)
      : words.progressOf(recordsRead, whole(language, recordsTotal));
  return (
    <div class="kern-progress">
      <label class="kern-label" for="progress-bar">
        {words.progress}: {said}
      </label>
      {recordsTotal !== undefined && <progress id="progress-bar" value={recordsRead} max={Math.max(recordsTotal, 1)} />}
      {recordsTotal === undefined && <progress id="progress-bar" />}
      {state === 'running' && <p class="kern-body kern-body--small">{words.refresh}</p>}
    </div>
  );
}

function Steer({ report }: { report: ImportReportView }) {
  const { id, state } = report;
  const words = useGuest().texts.imports;
  if (state === 'quarantined') return <HeldBack report={report} />;
  if (state === 'running') return <PostButton action={`/imports/${id}/stop`} label={words.stop} kind="secondary" />;
  if (state === 'stopped') return <PostButton action={`/imports/${id}/resume`} label={words.resume} />;
  return null;
}

/** Nothing changes until one of the two is pressed. */
function HeldBack({ report: { id, collapse = { known: 0, found: 0 } } }: { report: ImportReportView }) {
  const { texts, language } = useGuest();
  const words = texts.sourceRecords;
  const [found, known] = [whole(language, collapse.found), whole(language, collapse.known)];
  return (
    <Notice kind="warning" title={words.heldBack}>
      <p class="kern-body">{collapse.found === 0 ? words.heldBackEmpty(known) : words.heldBackFew(found, known)}</p>
      <p class="kern-body">{words.acceptHint}</p>
      <div class="actions">
        <PostButton action={`/imports/${id}/discard`} label={words.discard} />
        <PostButton action={`/imports/${id}/accept`} label={words.accept} kind="secondary" />
      </div>
    </Notice>
  );
}

function Records({ report: { id, records = [], counts }, outcome }: Omit<ImportReportPageProps, 'visit'>) {
  const words = useGuest().texts.imports;
  const chosen = outcome ? records.filter((record) => record.outcome === outcome) : inOrder(records);
  const toLookAt = outcome ? chosen : chosen.filter((record) => needsALook(record));
  const rest = outcome ? [] : chosen.filter((record) => !needsALook(record));
  return (
    <section>
      <h2 class="kern-heading-medium">{words.records}</h2>
      <Choices id={id} counts={counts} {...(outcome && { outcome })} />
      <RecordTable caption={outcome ? words.outcomes[outcome] : words.lookAtCaption} records={toLookAt} />
      {rest.length > 0 && (
        <details class="filter" open={toLookAt.length === 0}>
          <summary>
            {words.smooth} ({rest.length})
          </summary>
          <RecordTable caption={words.smooth} records={rest} />
        </details>
      )}
    </section>
  );
}

const needsALook = ({ outcome }: ImportRecordView) => outcome !== 'imported' && outcome !== 'unchanged';

function RecordTable({ caption, records }: { caption: string; records: readonly ImportRecordView[] }) {
  const words = useGuest().texts.imports;
  const shown = records.slice(0, most);
  return (
    <>
      <Table
        caption={caption}
        rows={shown}
        keyOf={({ position }) => String(position)}
        none={words.noRecords}
        columns={[
          { head: words.record, isName: true, cell: (record) => <RecordName record={record} /> },
          { head: words.outcome, cell: ({ outcome }) => labelOf(words.outcomes, outcome) },
          { head: words.reason, cell: (record) => <Reasons record={record} /> },
          { head: words.position, numeric: true, cell: ({ position }) => String(position) },
        ]}
      />
      {records.length > shown.length && <p class="kern-body">{words.more(records.length - shown.length)}</p>}
    </>
  );
}

function Choices({ id, counts, outcome }: { id: string; counts: ImportReportView['counts']; outcome?: ImportOutcome }) {
  const { texts } = useGuest();
  const words = texts.imports;
  const links = [
    { name: undefined, label: texts.all },
    ...importOutcomes.map((name) => ({ name, label: `${words.outcomes[name]} (${counts[name]})` })),
  ];
  return (
    <ul class="choices">
      {links.map(({ name, label }) => (
        <li key={label}>
          <a
            class="kern-link"
            href={`/imports/${id}${name ? `?outcome=${name}` : ''}`}
            {...(name === outcome && { 'aria-current': 'true' as const })}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function RecordName({ record: { title, externalId, courseStartId } }: { record: ImportRecordView }) {
  const name = title ?? externalId ?? '–';
  return (
    <>
      {courseStartId ? (
        <a class="kern-link" href={`/course-starts/${courseStartId}`}>
          {name}
        </a>
      ) : (
        name
      )}
      {title && externalId && <span class="under">{externalId}</span>}
    </>
  );
}

function Reasons({ record: { problems, changedFields = [] } }: { record: ImportRecordView }) {
  const { texts } = useGuest();
  const words = texts.imports;
  return (
    <>
      {changedFields.length > 0 && (
        <span>{words.changedFields(changedFields.map((field) => fieldName(texts, field)).join(', '))}</span>
      )}
      {problems.map(({ field, code, detail }) => (
        <span class="reason" key={`${field} ${code}`}>
          <strong>{field}</strong>: {detail}
        </span>
      ))}
    </>
  );
}

function inOrder(records: readonly ImportRecordView[]): readonly ImportRecordView[] {
  return [...records].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || a.position - b.position);
}
