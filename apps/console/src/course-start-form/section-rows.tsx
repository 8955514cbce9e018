import { levels, weekdays } from '@app/kernel';
import type { ComponentChildren } from 'preact';
import type { FormErrors } from '../design/field-errors.js';
import { Group, options, SelectField, TextField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { useGuest } from '../design/guest-context.js';
import { labelOf } from '../texts/texts.js';
import { extraUnitsIn, sectionsIn } from './life-values.js';

interface RowsProps {
  readonly values: FormValues;
  readonly errors?: FormErrors;
}

const modules = 7;
const most = 20;

/** One row per section; two are always free for more. */
export function SectionRows(form: RowsProps) {
  const { texts } = useGuest();
  const words = texts.courseLife;
  const filled = sectionsIn(form.values).length;
  const choices = levels.map((level) => ({ value: level, label: labelOf(texts.levels, level) }));
  return (
    <Folded open={filled > 0} form={form} name="sections" label={words.sections}>
      <Group name="sections" label={words.sections} hint={words.sectionsLead} anchor {...errorsOf(form)}>
        {numbers(Math.min(most, Math.max(modules, filled + 2))).map((position) => (
          <fieldset key={position} class="kern-fieldset">
            <legend class="kern-label">{words.section(position + 1)}</legend>
            <div class="row">
              <TextField name={`sections.${position}.title`} label={words.sectionTitle} oneOf {...form} />
              <SelectField
                name={`sections.${position}.level`}
                label={words.sectionLevel}
                choices={choices}
                none={texts.none}
                oneOf
                {...form}
              />
            </div>
            <div class="row">
              <TextField name={`sections.${position}.startsOn`} type="date" label={words.sectionFrom} oneOf {...form} />
              <TextField name={`sections.${position}.endsOn`} type="date" label={words.sectionTo} oneOf {...form} />
              <TextField
                name={`sections.${position}.units`}
                label={words.units}
                inputMode="numeric"
                narrow
                oneOf
                {...form}
              />
            </div>
          </fieldset>
        ))}
      </Group>
    </Folded>
  );
}

/** One row per offer of another organisation; one is always free for more. */
export function ExtraUnitsRows(form: RowsProps) {
  const { texts } = useGuest();
  const words = texts.courseLife;
  const filled = extraUnitsIn(form.values).length;
  return (
    <Folded open={filled > 0} form={form} name="extraUnits" label={words.extraUnits}>
      <Group name="extraUnits" label={words.extraUnits} hint={words.extraUnitsLead} anchor {...errorsOf(form)}>
        {numbers(Math.min(most, Math.max(2, filled + 1))).map((position) => (
          <fieldset key={position} class="kern-fieldset">
            <legend class="kern-label">{words.extra(position + 1)}</legend>
            <div class="row">
              <TextField name={`extraUnits.${position}.givenBy`} label={words.givenBy} oneOf {...form} />
              <TextField name={`extraUnits.${position}.topic`} label={words.topic} oneOf {...form} />
              <TextField
                name={`extraUnits.${position}.units`}
                label={words.units}
                inputMode="numeric"
                narrow
                oneOf
                {...form}
              />
            </div>
            <div class="row">
              <TextField name={`extraUnits.${position}.on`} type="date" label={words.on} oneOf {...form} />
              <SelectField
                name={`extraUnits.${position}.weekday`}
                label={words.weekday}
                choices={options(texts.weekdays, weekdays)}
                none={texts.none}
                oneOf
                {...form}
              />
              <TextField name={`extraUnits.${position}.from`} type="time" label={words.from} oneOf {...form} />
              <TextField name={`extraUnits.${position}.to`} type="time" label={words.to} oneOf {...form} />
            </div>
          </fieldset>
        ))}
      </Group>
    </Folded>
  );
}

/** Most courses need none of it, so it is folded away until something stands or is wrong there. */
function Folded(props: { open: boolean; form: RowsProps; name: string; label: string; children: ComponentChildren }) {
  const { open, form, name, label, children } = props;
  const wrong = [...(form.errors?.byField.keys() ?? [])].some((field) => field.startsWith(name));
  return (
    <details class="filter" open={open || wrong}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}

function errorsOf({ errors }: RowsProps) {
  return errors ? { errors } : {};
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, position) => position);
}
