import { fundingPaths, intensities } from '@app/contracts';
import { levels, tracks } from '@app/kernel';
import type { FormErrors } from '../design/field-errors.js';
import { Group, type Option, options, SelectField, TextField, TickField } from '../design/fields.js';
import { type FormValues, text } from '../design/form-values.js';
import { LinkButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { labelOf } from '../texts/texts.js';
import { AvailabilityTable } from './availability-table.js';
import { entitlementRows } from './need-values.js';

export interface NeedFormProps {
  readonly action: string;
  readonly back: string;
  readonly isNew: boolean;
  readonly values: FormValues;
  readonly errors?: FormErrors;
  /** Of the areas of the caller's organisation. */
  readonly municipalities: readonly Option[];
}

export function NeedForm(props: NeedFormProps) {
  const { texts } = useGuest();
  const { action, back, isNew, values, errors } = props;
  const words = texts.needForm;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <PostForm action={action} {...(errors && { errors })}>
        <input type="hidden" name="seen" value={text(values, 'seen')} />
        <input type="hidden" name="once" value={text(values, 'once')} />
        <Person {...props} />
        <Course {...props} />
        <Place {...props} />
        <When {...props} />
        <Special {...props} />
        <div class="actions">
          <SubmitButton label={isNew ? words.register : words.save} />
          <LinkButton href={back} label={texts.back} kind="tertiary" />
        </div>
      </PostForm>
    </>
  );
}

function Person({ isNew, ...form }: NeedFormProps) {
  const words = useGuest().texts.needForm;
  return (
    <Group name="person" label={words.person} hint={isNew ? words.personHint : words.personChange} values={form.values}>
      <div class="row">
        <TextField name="person.givenName" label={words.givenName} {...form} />
        <TextField name="person.familyName" label={words.familyName} required={isNew} {...form} />
      </div>
      <TextField name="person.bornOn" type="date" label={words.bornOn} hint={words.bornOnHint} {...form} />
      <div class="row">
        <TextField name="person.phone" type="tel" label={words.phone} {...form} />
        <TextField name="person.email" type="email" label={words.email} {...form} />
      </div>
      <SelectField
        name="person.preferredLanguage"
        label={words.preferredLanguage}
        choices={languages}
        none={useGuest().texts.none}
        {...form}
      />
    </Group>
  );
}

/** Languages in which newcomers can be written to, each in its own name. */
const languages: readonly Option[] = [
  { value: 'de', label: 'Deutsch' },
  { value: 'en', label: 'English' },
  { value: 'uk', label: 'Українська' },
  { value: 'ar', label: 'العربية' },
  { value: 'fa', label: 'دری / فارسی' },
  { value: 'tr', label: 'Türkçe' },
  { value: 'ru', label: 'Русский' },
  { value: 'ti', label: 'ትግርኛ' },
];

function Course(form: NeedFormProps) {
  const { texts } = useGuest();
  const words = texts.needForm;
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
        <TextField name="need.levelAssessedOn" type="date" label={words.levelAssessedOn} {...form} />
      </div>
      {entitlementRows.map((row) => (
        <div class="row" key={row}>
          <SelectField
            name={`need.entitlements.${row}.path`}
            label={row === 0 ? words.path : words.pathSecond}
            choices={options(texts.fundingPaths, fundingPaths)}
            none={texts.none}
            required={row === 0}
            {...form}
          />
          <TextField name={`need.entitlements.${row}.issuedOn`} type="date" label={words.issuedOn} {...form} />
          <TextField name={`need.entitlements.${row}.validUntil`} type="date" label={words.validUntil} {...form} />
        </div>
      ))}
      <p class="kern-hint">{words.validUntilHint}</p>
    </Group>
  );
}

function Place({ municipalities, ...form }: NeedFormProps) {
  const { texts } = useGuest();
  const words = texts.needForm;
  return (
    <Group label={words.place}>
      <SelectField
        name="need.municipality"
        oneOf
        label={words.municipality}
        choices={municipalities}
        none={texts.choose}
        {...form}
      />
      <TextField
        name="municipalityOther"
        label={words.municipalityOther}
        hint={words.municipalityOtherHint}
        {...form}
      />
      <TextField name="need.reachKm" label={words.reachKm} inputMode="numeric" narrow required {...form} />
    </Group>
  );
}

function When(form: NeedFormProps) {
  const { texts } = useGuest();
  const words = texts.needForm;
  return (
    <Group label={words.when}>
      <AvailabilityTable {...form} />
      <div class="row">
        <SelectField
          name="need.intensity"
          label={words.intensity}
          choices={options(texts.intensities, intensities)}
          none={texts.entry.anyIntensity}
          {...form}
        />
        <TextField name="need.earliestStart" type="date" label={words.earliestStart} {...form} />
        <TextField name="need.latestStart" type="date" label={words.latestStart} {...form} />
      </div>
    </Group>
  );
}

function Special({ isNew, ...form }: NeedFormProps) {
  const words = useGuest().texts.needForm;
  return (
    <Group label={words.special}>
      <TickField name="need.childcare" label={words.childcare} {...form} />
      <TickField name="need.accessible" label={words.accessible} {...form} />
      <TickField name="need.woman" label={words.woman} {...form} />
      <TickField name="need.parent" label={words.parent} {...form} />
      <TextField name="need.youthUntil" type="date" label={words.youthUntil} hint={words.youthHint} {...form} />
      {isNew && (
        <TextField name="waitingSince" type="date" label={words.waitingSince} hint={words.waitingSinceHint} {...form} />
      )}
    </Group>
  );
}
