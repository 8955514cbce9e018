import type { CourseStartChangeView, CourseStartView, FieldChangeView, Page } from '@app/contracts';
import { LinkButton } from '../design/forms.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { fieldName, saidOf } from './field-words.js';

interface HistoryPageProps {
  readonly visit: Visit;
  readonly courseStart: CourseStartView;
  readonly history: Page<CourseStartChangeView>;
}

/** Who changed what of a course start when and why. */
export function HistoryPage({ visit, courseStart: { id, title }, history }: HistoryPageProps) {
  const { texts, language } = visit;
  const words = texts.courseLife;
  const here = `/course-starts/${id}/history`;
  const oldest = history.items.at(-1);
  return (
    <>
      <p class="kern-body kern-body--bold">{title}</p>
      <p class="kern-body">{words.historyLead}</p>
      <Table
        caption={words.historyCaption}
        rows={history.items}
        keyOf={({ version }) => String(version)}
        none={words.noHistory}
        columns={[
          {
            head: words.act,
            isName: true,
            cell: ({ act, version }) => (
              <>
                {labelOf(words.acts, act)}
                <span class="under">{words.version(version)}</span>
              </>
            ),
          },
          {
            head: words.happened,
            cell: ({ happenedAt }) => <time dateTime={happenedAt}>{moment(language, happenedAt)}</time>,
          },
          { head: words.changes, cell: ({ fields }) => <Changes visit={visit} fields={fields} /> },
          { head: words.who, cell: (change) => <Who visit={visit} change={change} /> },
        ]}
      />
      {!history.nextCursor && oldest && oldest.version > 1 && <p class="kern-body">{words.historyBegins}</p>}
      <Paging here={here} query={{}} nextCursor={history.nextCursor} />
      <p class="actions">
        <LinkButton href={`/course-starts/${id}`} label={texts.back} kind="tertiary" />
      </p>
    </>
  );
}

function Changes({ visit, fields }: { visit: Visit; fields: readonly FieldChangeView[] }) {
  const words = visit.texts.courseLife;
  // Which entry it is says nothing to people: its address stands beside it.
  const read = fields.filter(({ field }) => field !== 'venueId');
  return (
    <>
      {read.map((change) => {
        const { before, after } = saidOf(visit, change);
        return (
          <p key={change.field} class="kern-body kern-body--small">
            <strong>{fieldName(visit.texts, change.field)}:</strong> {after || words.nothing}{' '}
            {before !== undefined && (
              <span class="under">
                {words.fieldBefore}: {before || words.nothing}
              </span>
            )}
          </p>
        );
      })}
    </>
  );
}

function Who({ visit: { texts }, change: { by, reason } }: { visit: Visit; change: CourseStartChangeView }) {
  const words = texts.courseLife;
  return (
    <>
      {by.organisation?.name}
      <span class="under">{labelOf(words.ways, by.through)}</span>
      {handOf(by, texts.roles) && <span class="under">{handOf(by, texts.roles)}</span>}
      {reason && <span class="under">{words.because(labelOf(words.reasons, reason))}</span>}
    </>
  );
}

/** The person or the key by name, where the reader may know it; otherwise what the person is here for. */
function handOf({ name, roles = [] }: CourseStartChangeView['by'], words: Readonly<Record<string, string>>): string {
  return name ?? roles.map((role) => labelOf(words, role)).join(', ');
}
