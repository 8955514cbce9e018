import type { FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { useGuest } from '../design/guest-context.js';
import { units } from './goal-values.js';

interface GoalTermFieldsProps {
  readonly values: FormValues;
  readonly errors?: FormErrors;
  /** Its first day can be chosen. */
  readonly first: boolean;
}

/** What can be changed of a goal: the limit, its first day as long as that lies ahead, the reason. */
export function GoalTermFields({ first, ...field }: GoalTermFieldsProps) {
  const words = useGuest().texts.goals;
  return (
    <>
      <div class="row">
        <TextField {...field} name="atMostDays" label={words.atMost} inputMode="numeric" narrow required />
        <SelectField {...field} name="unit" label={words.unit} choices={options(words.units, units)} required />
      </div>
      {first && (
        <TextField {...field} name="validFrom" type="date" label={words.validFrom} hint={words.validFromHint} />
      )}
      <TextField {...field} name="reason" label={words.reason} hint={words.reasonHint} required />
    </>
  );
}
