import { randomUUID } from 'node:crypto';
import { exportPurposes } from '@app/contracts';
import { options, SelectField } from '../design/fields.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';

/** The signed document, for a stated purpose. The key makes a second click harmless. */
export function HandOut({ entryId }: { entryId: string }) {
  const { texts } = useGuest();
  const words = texts.explanation;
  return (
    <details class="filter">
      <summary>{words.export}</summary>
      <p class="kern-body">{words.exportLead}</p>
      <PostForm action={`/waiting-entries/${entryId}/explanation/exports`}>
        <input type="hidden" name="once" value={randomUUID()} />
        <SelectField
          name="purpose"
          label={words.exportPurpose}
          choices={options(words.exportPurposes, exportPurposes)}
          none={texts.choose}
          values={{}}
          required
        />
        <SubmitButton label={words.exportSubmit} kind="secondary" />
      </PostForm>
    </details>
  );
}
