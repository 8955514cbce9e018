import type { ExplanationDocument } from '@app/contracts';
import { Table } from '../design/table.js';
import { de } from '../texts/de.js';
import { paper as words } from '../texts/explanation-export.de.js';
import { day, moment } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { reasonInWords, valueInWords } from '../waiting-entries/change-in-words.js';

const fieldNames = de.standing.history.fields;

/** What moved the entry, when, by whom and why; and every offer with its answer. */
export function PaperHistory({ document: { history } }: { document: ExplanationDocument }) {
  const { changes, offers } = history;
  return (
    <>
      <h2 class="kern-heading-medium">{words.history}</h2>
      <Table
        caption={words.history}
        rows={changes}
        keyOf={({ at, field, version }) => `${version} ${field} ${at}`}
        none={words.noChanges}
        columns={[
          { head: words.when, isName: true, cell: ({ at }) => moment('de', at) },
          {
            head: words.what,
            cell: ({ reason, field, before, after }) =>
              `${labelOf(fieldNames, field)}: ${inWords(field, before)} → ${inWords(field, after)} (${reasonInWords(reason, de)})`,
          },
          { head: words.who, cell: ({ memberId, by }) => (memberId ? actorInWords(by) : words.service) },
        ]}
      />
      <h2 class="kern-heading-medium">{words.offers}</h2>
      <Table
        caption={words.offers}
        rows={offers}
        keyOf={({ id }) => id}
        none={words.noOffers}
        columns={[
          { head: words.when, isName: true, cell: ({ offeredAt }) => moment('de', offeredAt) },
          {
            head: words.result,
            cell: ({ state, answeredAt }) =>
              [labelOf(words.offerStates, state), moment('de', answeredAt)].filter(Boolean).join(', '),
          },
          {
            head: words.what,
            cell: ({ answerBy, policyVersion, grounds }) =>
              [words.answerBy(moment('de', answerBy)), policyVersion, groundsInWords(grounds)]
                .filter(Boolean)
                .join(' · '),
          },
        ]}
      />
    </>
  );
}

/** Whoever reads the paper wants to know which office it was; the file names the member to those who may look them up. */
function actorInWords(by: ExplanationDocument['history']['changes'][number]['by']): string {
  return by ? words.actor(labelOf(de.roles, by.role), by.organisation) : words.someone;
}

/** The file has the values themselves; nobody else's number stands on paper. */
const inWords = (field: string, value: unknown) => valueInWords(field, value, de, 'de');

/** By what the place came to this person: group, date and draw of that day. */
function groundsInWords({ tier, date, lottery }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof tier !== 'number' || typeof date !== 'string') return undefined;
  const drawn = typeof lottery === 'number' && `${words.lottery} ${lottery}`;
  return [words.rankOf(tier, day('de', date)), drawn].filter(Boolean).join(', ');
}
