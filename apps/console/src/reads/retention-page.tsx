import type { MailRetentionView, RetentionView } from '@app/contracts';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

interface RetentionPageProps {
  readonly visit: Visit;
  readonly items: readonly RetentionView[];
  readonly mails: readonly MailRetentionView[];
}

export function RetentionPage({ visit, items, mails }: RetentionPageProps) {
  const { reads, mailRetention } = visit.texts;
  const { lead, caption, rules } = reads.retention;
  return (
    <>
      <p class="kern-body">{lead}</p>
      <Periods {...{ visit, caption, rules }} rows={items} />
      <Periods visit={visit} caption={mailRetention.caption} rules={mailRetention.rules} rows={mails} />
      <p class="actions">
        <a class="kern-link" href="/reads">
          {reads.toList}
        </a>
      </p>
    </>
  );
}

interface PeriodsProps {
  readonly visit: Visit;
  readonly caption: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly rows: readonly (RetentionView | MailRetentionView)[];
}

function Periods({ visit: { texts, language }, caption, rules, rows }: PeriodsProps) {
  const words = texts.reads.retention;
  return (
    <Table<RetentionView | MailRetentionView>
      caption={caption}
      rows={rows}
      keyOf={({ rule }) => rule}
      columns={[
        { head: words.what, isName: true, cell: ({ rule }) => labelOf(rules, rule) },
        { head: words.kept, cell: ({ months }) => words.months(months) },
        { head: words.lastRun, cell: ({ lastFinishedAt }) => moment(language, lastFinishedAt) || words.never },
        { head: words.removed, numeric: true, cell: ({ removedLately }) => whole(language, removedLately) },
      ]}
    />
  );
}
