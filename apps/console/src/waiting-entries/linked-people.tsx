import type { LinkedEntryView } from '@app/contracts';
import { TextField } from '../design/fields.js';
import { PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { labelOf } from '../texts/texts.js';
import type { OfEntry } from './of-entry.js';

/** Who wants the same place and time, and whether they stand together. */
export function LinkedPeople({ entry: { id, version, linkedWith = [] } }: OfEntry) {
  const { links } = useGuest().texts.standing;
  if (linkedWith.length === 0) return null;
  return (
    <>
      <h2 class="kern-heading-medium">{links.title}</h2>
      <p class="kern-body">{links.lead}</p>
      <ul class="kern-list kern-list--bullet">
        {linkedWith.map((other) => (
          <Other key={other.reference} other={other} />
        ))}
      </ul>
      <div class="actions">
        <PostButton
          action={`/waiting-entries/${id}/unlink`}
          label={links.unlink}
          kind="tertiary"
          fields={{ seen: version }}
        />
      </div>
    </>
  );
}

function Other({ other: { id, reference, together, apartBecause } }: { other: LinkedEntryView }) {
  const { links, apartBecause: reasons } = useGuest().texts.standing;
  const why = apartBecause.map((reason) => labelOf(reasons, reason)).join(', ');
  const standing = together ? links.together : why ? links.apart(why) : links.resting;
  return (
    <li>
      {id ? (
        <a class="kern-link" href={`/waiting-entries/${id}`}>
          {reference}
        </a>
      ) : (
        `${reference} (${links.elsewhere})`
      )}
      {`: ${standing}`}
    </li>
  );
}

export function LinkForm({ entry: { id, version } }: OfEntry) {
  const { links } = useGuest().texts.standing;
  return (
    <details class="filter">
      <summary>{links.add}</summary>
      <p class="kern-body">{links.lead}</p>
      <PostForm action={`/waiting-entries/${id}/link`}>
        <input type="hidden" name="seen" value={version} />
        <TextField name="reference" label={links.reference} hint={links.referenceHint} values={{}} narrow required />
        <SubmitButton label={links.link} kind="secondary" />
      </PostForm>
    </details>
  );
}
