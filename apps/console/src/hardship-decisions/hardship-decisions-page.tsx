import type { HardshipDecisionView, Page } from '@app/contracts';
import { options, SelectField } from '../design/fields.js';
import { PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment } from '../texts/format.js';

interface HardshipDecisionsPageProps {
  readonly visit: Visit;
  readonly found: Page<HardshipDecisionView>;
  /** Decided ones too. */
  readonly all: boolean;
  readonly cursor: string | undefined;
}

export function HardshipDecisionsPage({ visit, found, all, cursor }: HardshipDecisionsPageProps) {
  const { texts, language } = visit;
  const words = texts.standing.hardship;
  const query = { ...(all && { state: 'all' }), ...(cursor && { cursor }) };
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.reference, isName: true, cell: ({ reference }) => reference },
          { head: words.reason, cell: ({ reason }) => texts.standing.hardshipReasons[reason] },
          { head: words.proposedAt, cell: ({ proposedAt }) => moment(language, proposedAt) },
          { head: words.decide, cell: (decision) => <Decide decision={decision} /> },
        ]}
      />
      <Paging here="/hardship-decisions" query={query} nextCursor={found.nextCursor} />
      <p class="kern-body">
        <a class="kern-link" href={all ? '/hardship-decisions' : '/hardship-decisions?state=all'}>
          {all ? words.open : words.all}
        </a>
      </p>
    </>
  );
}

function Decide({ decision }: { decision: HardshipDecisionView }) {
  const { texts } = useGuest();
  const { hardship: words, hardshipStates, hardshipRefusals } = texts.standing;
  const { id, version, state, reference, proposedByYou, refusalReason } = decision;
  if (state !== 'proposed') {
    return <>{[hardshipStates[state], refusalReason && hardshipRefusals[refusalReason]].filter(Boolean).join(': ')}</>;
  }
  if (proposedByYou) return <>{words.yours}</>;
  const about = words.about(reference);
  return (
    <>
      <PostButton
        action={`/hardship-decisions/${id}/confirm`}
        label={words.confirm}
        kind="secondary"
        about={about}
        fields={{ seen: version }}
      />
      <details class="filter">
        <summary>{words.refuse}</summary>
        <PostForm action={`/hardship-decisions/${id}/refuse`}>
          <input type="hidden" name="seen" value={version} />
          <SelectField
            name="reason"
            id={`f-${id}`}
            label={words.refusalReason}
            choices={options(hardshipRefusals)}
            none={texts.choose}
            values={{}}
            required
          />
          <SubmitButton label={words.refuse} kind="secondary" about={about} />
        </PostForm>
      </details>
    </>
  );
}
