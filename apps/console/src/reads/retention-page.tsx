import type { RetentionView } from '@app/contracts';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

interface RetentionPageProps {
  readonly visit: Visit;
  readonly items: readonly RetentionView[];
}

export function RetentionPage({ visit: { texts, language }, items }: RetentionPageProps) {
  const words = texts.reads.retention;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Table
        caption={words.caption}
        rows={items}
        keyOf={({ rule }) => rule}
        columns={[
          { head: words.what, isName: true, cell: ({ rule }) => labelOf(words.rules, rule) },
          { head: words.kept, cell: ({ months }) => words.months(months) },
          { head: words.lastRun, cell: ({ lastFinishedAt }) => moment(language, lastFinishedAt) || words.never },
          { head: words.removed, numeric: true, cell: ({ removedLately }) => whole(language, removedLately) },
        ]}
      />
      <p class="actions">
        <a class="kern-link" href="/reads">
          {texts.reads.toList}
        </a>
      </p>
    </>
  );
}
