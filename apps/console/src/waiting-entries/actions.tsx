import type { ColleagueView } from '@app/contracts';
import { options } from '../design/fields.js';
import { LinkButton, PostButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { day } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';
import { HardshipForms } from './hardship.js';
import { LinkForm } from './linked-people.js';
import type { OfEntry } from './of-entry.js';
import { ReasonForm } from './reason-form.js';

interface ActionsProps extends OfEntry {
  readonly colleagues: readonly ColleagueView[];
}

export function Actions({ entry, colleagues }: ActionsProps) {
  const { texts } = useGuest();
  const words = texts.entry;
  const here = `/waiting-entries/${entry.id}`;
  if (entry.state === 'withdrawn') return <Reopen entry={entry} />;
  return (
    <>
      <h2 class="kern-heading-medium">{words.actions}</h2>
      <div class="actions">
        <LinkButton href={`${here}/change`} label={words.change} />
        {entry.state === 'paused' && (
          <PostButton
            action={`${here}/resume`}
            label={words.resume}
            kind="secondary"
            fields={{ seen: entry.version }}
          />
        )}
      </div>
      <Pause entry={entry} />
      <LinkForm entry={entry} />
      <HardshipForms entry={entry} />
      <HandOver entry={entry} colleagues={colleagues} />
      <ReasonForm
        {...{ entry }}
        action="withdraw"
        title={words.withdraw}
        lead={words.withdrawLead}
        label={words.withdrawReason}
        choices={options(texts.endReasons)}
      />
    </>
  );
}

/** Whoever gives up a place says why; whoever only waits need not. */
function Pause({ entry }: OfEntry) {
  const { entry: words, standing } = useGuest().texts;
  if (entry.state === 'paused') return null;
  const hasPlace = entry.state === 'placed' || entry.state === 'in-course';
  return (
    <ReasonForm
      {...{ entry }}
      action="pause"
      title={words.pause}
      lead={hasPlace ? `${words.pauseLead} ${standing.page.pausePlace}` : words.pauseLead}
      label={standing.page.pauseReason}
      choices={options(standing.pauseReasons)}
      optional={!hasPlace}
    />
  );
}

function HandOver({ entry, colleagues }: ActionsProps) {
  const { page } = useGuest().texts.standing;
  if (colleagues.length === 0) return null;
  return (
    <ReasonForm
      {...{ entry }}
      action="assign"
      name="caseManagerId"
      title={page.handOver}
      lead={page.handOverLead}
      label={page.colleague}
      choices={colleagues.map(({ memberId, displayName }) => ({ value: memberId, label: displayName }))}
    />
  );
}

function Reopen({ entry }: OfEntry) {
  const { texts, language } = useGuest();
  const { page, reopenReasons } = texts.standing;
  const { endReason, reopenUntil } = entry;
  return (
    <>
      <p class="kern-body">{page.ended(labelOf(texts.endReasons, endReason))}</p>
      {reopenUntil && (
        <ReasonForm
          {...{ entry }}
          action="reopen"
          title={page.reopen}
          lead={page.reopenUntil(day(language, reopenUntil))}
          label={page.pauseReason}
          choices={options(reopenReasons)}
        />
      )}
    </>
  );
}
