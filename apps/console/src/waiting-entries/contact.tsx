import { options, SelectField } from '../design/fields.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { day } from '../texts/format.js';
import type { OfEntry } from './of-entry.js';

/** Somebody fell silent: ask, and note what came of it. */
export function Contact({ entry: { id, version, contact } }: OfEntry) {
  const { texts, language } = useGuest();
  if (!contact) return null;
  const { contact: words, contactOutcomes } = texts.standing;
  const { dormantSince, notReached, toDecide } = contact;
  return (
    <Notice kind="warning" title={words.title}>
      <p class="kern-body">
        {words.since(day(language, dormantSince))} {notReached > 0 && words.tried(notReached)}
      </p>
      {toDecide && <p class="kern-body">{words.toDecide}</p>}
      <PostForm action={`/waiting-entries/${id}/note-contact`}>
        <input type="hidden" name="seen" value={version} />
        <SelectField
          name="outcome"
          label={words.outcome}
          choices={options(contactOutcomes)}
          none={texts.choose}
          values={{}}
          required
        />
        <SubmitButton label={words.save} kind="secondary" />
      </PostForm>
    </Notice>
  );
}
