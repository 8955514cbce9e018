import { courseTypes, goalFigures } from '@app/contracts';
import { levels } from '@app/kernel';
import { countyName } from '@app/places';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { options, SelectField } from '../design/fields.js';
import { type FormValues, text } from '../design/form-values.js';
import { LinkButton, PostForm, SubmitButton } from '../design/forms.js';
import type { Visit } from '../session/visit.js';
import { labelOf, type Texts } from '../texts/texts.js';
import { GoalTermFields } from './goal-term-fields.js';

export function goalLabels({ goals: words }: Texts): FieldLabels {
  const { figure, atMost, level, courseType, county, validFrom, reason } = words;
  return { figure, atMostDays: atMost, level, courseType, county, validFrom, reason };
}

interface GoalFormProps {
  readonly visit: Visit;
  /** Keys of the counties the goal can be for, 5 digits. */
  readonly counties: readonly string[];
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

export function GoalForm({ visit: { texts }, counties, values, errors }: GoalFormProps) {
  const words = texts.goals;
  const field = { values, ...(errors && { errors }) };
  const levelChoices = levels.map((level) => ({ value: level, label: labelOf(texts.levels, level) }));
  const countyChoices = counties.map((county) => ({ value: county, label: countyName(county) ?? county }));
  return (
    <PostForm action="/goals" {...(errors && { errors })}>
      <input type="hidden" name="once" value={text(values, 'once')} />
      <SelectField
        {...field}
        name="figure"
        label={words.figure}
        hint={words.figureHint}
        choices={options(words.figures, goalFigures)}
        required
      />
      <SelectField {...field} name="level" label={words.level} choices={levelChoices} none={texts.all} oneOf />
      <SelectField
        {...field}
        name="courseType"
        label={words.courseType}
        hint={words.courseTypeHint}
        choices={options(texts.courseTypes, courseTypes)}
        none={texts.all}
        oneOf
      />
      {counties.length > 1 && (
        <SelectField
          {...field}
          name="county"
          label={words.county}
          choices={countyChoices}
          none={words.allCounties}
          oneOf
        />
      )}
      <GoalTermFields {...field} first />
      <div class="actions">
        <SubmitButton label={words.set} />
        <LinkButton href="/goals" label={texts.back} kind="tertiary" />
      </div>
    </PostForm>
  );
}
