import { levels, tracks } from '@app/kernel';
import { Group, options, SelectField, TextField } from '../design/fields.js';
import { useGuest } from '../design/guest-context.js';
import { labelOf } from '../texts/texts.js';
import type { FormPart } from './form-part.js';

/** With what somebody can begin, and how we know. */
export function LevelFields({ values, errors }: FormPart) {
  const { texts } = useGuest();
  const words = texts.needForm;
  const form = { values, ...(errors && { errors }) };
  const levelChoices = levels.map((level) => ({ value: level, label: labelOf(texts.levels, level) }));
  return (
    <Group label={words.course}>
      <div class="row">
        <SelectField
          name="need.level"
          label={words.level}
          choices={levelChoices}
          none={texts.choose}
          required
          {...form}
        />
        <SelectField name="need.track" label={words.track} choices={options(texts.tracks, tracks)} required {...form} />
      </div>
      <div class="row">
        <SelectField
          name="need.levelSource"
          label={words.levelSource}
          choices={options(words.levelSources)}
          none={texts.none}
          {...form}
        />
        <SelectField
          name="need.levelTest"
          label={texts.standing.form.levelTest}
          choices={options(texts.standing.levelTests)}
          none={texts.none}
          {...form}
        />
        <TextField name="need.levelAssessedOn" type="date" label={words.levelAssessedOn} {...form} />
      </div>
    </Group>
  );
}
