import type { WaitingEntryView } from '@app/contracts';
import { type Option, SelectField } from '../design/fields.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import type { EntryAction } from '../services/entries-service.js';

interface ReasonFormProps {
  readonly entry: WaitingEntryView;
  readonly action: EntryAction;
  /** Folded away under its title, which is also its button. */
  readonly title: string;
  readonly lead?: string;
  readonly label: string;
  readonly choices: readonly Option[];
  /** `reason` when absent. */
  readonly name?: string;
  /** Something may be chosen, nothing must. */
  readonly optional?: boolean;
}

/** Something done with an entry that asks for one word from a list. */
export function ReasonForm(props: ReasonFormProps) {
  const { entry, action, title, lead, label, choices, name = 'reason', optional = false } = props;
  const { texts } = useGuest();
  return (
    <details class="filter">
      <summary>{title}</summary>
      {lead && <p class="kern-body">{lead}</p>}
      <PostForm action={`/waiting-entries/${entry.id}/${action}`}>
        <input type="hidden" name="seen" value={entry.version} />
        <SelectField
          name={name}
          id={`f-${action}`}
          label={label}
          choices={choices}
          none={optional ? texts.none : texts.choose}
          values={{}}
          {...(!optional && { required: true })}
        />
        <SubmitButton label={title} kind="secondary" />
      </PostForm>
    </details>
  );
}
