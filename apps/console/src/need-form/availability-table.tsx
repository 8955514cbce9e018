import { dayParts, weekdays } from '@app/kernel';
import type { FormErrors } from '../design/field-errors.js';
import { Group } from '../design/fields.js';
import { type FormValues, texts as textsOf } from '../design/form-values.js';
import { useGuest } from '../design/guest-context.js';

const name = 'need.availability';

/** Eighteen boxes, each named by its day and its part of the day. */
export function AvailabilityTable({ values, errors }: { values: FormValues; errors?: FormErrors }) {
  const { texts } = useGuest();
  const words = texts.needForm;
  const chosen = textsOf(values, name);
  return (
    <Group name={name} label={words.availability} hint={words.availabilityHint} anchor {...(errors && { errors })}>
      <table class="grid">
        <caption class="kern-sr-only">{words.availability}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.courseForm.day}</th>
            {dayParts.map((part) => (
              <th key={part} scope="col">
                {texts.dayParts[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">{texts.weekdays[weekday]}</th>
              {dayParts.map((part) => (
                <td key={part}>
                  <span class="kern-form-check">
                    <input
                      class="kern-form-check__checkbox"
                      type="checkbox"
                      name={name}
                      value={`${weekday}-${part}`}
                      checked={chosen.includes(`${weekday}-${part}`)}
                      aria-label={`${texts.weekdays[weekday]} ${texts.dayParts[part]}`}
                    />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Group>
  );
}
