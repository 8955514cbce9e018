import { readPurposes } from '@app/contracts';
import { options, SelectField } from '../design/fields.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import type { OfEntry } from './of-entry.js';

/** Names are read for a purpose, and that they were read is written down. */
export function RevealPerson({ entry: { id } }: OfEntry) {
  const { texts } = useGuest();
  const words = texts.entry;
  const purposes = options(texts.purposes, readPurposes);
  return (
    <>
      <h2 class="kern-heading-medium">{words.person}</h2>
      <p class="kern-body">{words.personLead}</p>
      <PostForm action={`/waiting-entries/${id}/person`}>
        <SelectField name="purpose" label={words.purpose} choices={purposes} values={{}} required />
        <SubmitButton label={words.reveal} kind="secondary" />
      </PostForm>
    </>
  );
}
