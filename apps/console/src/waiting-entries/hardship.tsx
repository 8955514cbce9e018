import { hardshipReasons } from '@app/contracts';
import { options } from '../design/fields.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { labelOf } from '../texts/texts.js';
import type { OfEntry } from './of-entry.js';
import { ReasonForm } from './reason-form.js';

/** Whether somebody comes first, or should. */
export function HardshipNotice({ entry: { hardship, hardshipProposal } }: OfEntry) {
  const { page, hardshipReasons: reasons } = useGuest().texts.standing;
  if (hardship) {
    return (
      <Notice kind="info" title={page.first(labelOf(reasons, hardship))}>
        <p class="kern-body">{hardship === 'promised-place-lost' ? page.firstByItself : page.firstLead}</p>
      </Notice>
    );
  }
  if (!hardshipProposal) return null;
  return (
    <Notice kind="info" title={page.proposal(labelOf(reasons, hardshipProposal.reason))}>
      <p class="kern-body">{page.proposalLead}</p>
    </Notice>
  );
}

/** Proposing that somebody comes first, or taking back what two people decided. */
export function HardshipForms({ entry }: OfEntry) {
  const { hardship: words, hardshipReasons: reasons, hardshipRevocations } = useGuest().texts.standing;
  const { hardship, hardshipProposal } = entry;
  if (hardship === 'promised-place-lost' || hardshipProposal) return null;
  if (hardship) {
    return (
      <ReasonForm
        {...{ entry }}
        action="revoke-hardship"
        title={words.revoke}
        label={words.revokeReason}
        choices={options(hardshipRevocations)}
      />
    );
  }
  return (
    <ReasonForm
      {...{ entry }}
      action="propose-hardship"
      title={words.propose}
      lead={words.proposeLead}
      label={words.proposeReason}
      choices={options(reasons, hardshipReasons)}
    />
  );
}
