import type { EntryChangeView, Page } from '@app/contracts';
import { Badge } from '../design/facts.js';
import { LinkButton } from '../design/forms.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { reasonInWords, valueInWords } from './change-in-words.js';

interface EntryHistoryPageProps {
  readonly visit: Visit;
  readonly id: string;
  readonly found: Page<EntryChangeView>;
  readonly cursor: string | undefined;
}

/** Coordinates say the same as the municipality beside them. */
const unsaid = ['easting', 'northing'];

/** Why somebody stands where they stand. */
export function EntryHistoryPage({ visit, id, found, cursor }: EntryHistoryPageProps) {
  const { texts, language, me } = visit;
  const words = texts.standing.history;
  const here = `/waiting-entries/${id}`;
  const who = (memberId: string | undefined) =>
    memberId ? (memberId === me.memberId ? words.you : words.colleague) : words.service;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Table
        caption={words.caption}
        rows={found.items.filter(({ field }) => !unsaid.includes(field))}
        keyOf={(change) => change.id}
        none={words.none}
        columns={[
          { head: words.when, cell: ({ happenedAt }) => moment(language, happenedAt) },
          { head: words.what, isName: true, cell: (change) => <What {...{ visit, change }} /> },
          { head: words.before, cell: ({ field, before }) => valueInWords(field, before, texts, language) },
          { head: words.after, cell: ({ field, after }) => valueInWords(field, after, texts, language) },
          { head: words.why, cell: ({ reason }) => reasonInWords(reason, texts) },
          { head: words.who, cell: ({ memberId }) => who(memberId) },
        ]}
      />
      <Paging here={`${here}/changes`} query={cursor ? { cursor } : {}} nextCursor={found.nextCursor} />
      <p class="actions">
        <LinkButton href={here} label={texts.personPage.back} kind="tertiary" />
      </p>
    </>
  );
}

function What({ visit: { texts }, change }: { visit: Visit; change: EntryChangeView }) {
  const words = texts.standing.history;
  return (
    <>
      {labelOf(words.fields, change.field)}
      {change.movesRank && (
        <span class="under">
          <Badge label={words.movesRank} tone="info" />
        </span>
      )}
    </>
  );
}
