import { weekdays } from '@app/kernel';
import type { FormErrors } from '../design/field-errors.js';
import { Group } from '../design/fields.js';
import { type FormValues, text } from '../design/form-values.js';
import { useGuest } from '../design/guest-context.js';

/** One row per weekday; every field is named by its row and its column. */
export function WeeklyTimes({ values, errors, isNew }: { values: FormValues; errors?: FormErrors; isNew: boolean }) {
  const { texts } = useGuest();
  const words = texts.courseForm;
  const hint = isNew ? words.weeklyHint : `${words.weeklyHint} ${words.weeklyKeep}`;
  return (
    <Group name="weeklyTimes" label={words.weekly} hint={hint} anchor {...(errors && { errors })}>
      <table class="grid">
        <caption class="kern-sr-only">{words.weekly}</caption>
        <thead>
          <tr>
            {[words.day, words.from, words.to].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">{texts.weekdays[weekday]}</th>
              {(['from', 'to'] as const).map((end) => (
                <td key={end}>
                  <input
                    type="time"
                    class="kern-form-input__input"
                    name={`weekly.${weekday}.${end}`}
                    value={text(values, `weekly.${weekday}.${end}`)}
                    aria-label={`${texts.weekdays[weekday]}, ${words[end]}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Group>
  );
}
