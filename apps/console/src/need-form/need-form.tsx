import { intensities } from '@app/contracts';
import type { FormErrors } from '../design/field-errors.js';
import { Group, type Option, options, SelectField, TextField, TickField } from '../design/fields.js';
import { type FormValues, text } from '../design/form-values.js';
import { LinkButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { AvailabilityTable } from './availability-table.js';
import { Entitlements } from './entitlements.js';
import type { FormPart } from './form-part.js';
import { LevelFields } from './level-fields.js';
import { Wishes } from './wishes.js';

export interface NeedFormProps {
  readonly action: string;
  readonly back: string;
  readonly isNew: boolean;
  readonly values: FormValues;
  readonly errors?: FormErrors;
  /** Of the areas of the caller's organisation. */
  readonly municipalities: readonly Option[];
  readonly providers: readonly Option[];
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
        <LevelFields {...props} />
        <Entitlements {...props} />
        <Place {...props} />
        <When {...props} />
        <Wishes {...props} />
        <Special {...props} />
        {!isNew && <Reason {...props} />}
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

function When(form: FormPart) {
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

/** Nobody moves in the order without a reason that can be read afterwards. */
function Reason({ values, errors }: FormPart) {
  const { texts } = useGuest();
  const { form, changeReasons } = texts.standing;
  return (
    <Group label={form.reason} hint={form.reasonHint}>
      <SelectField
        name="reason"
        label={texts.entry.withdrawReason}
        choices={options(changeReasons)}
        none={texts.none}
        oneOf
        {...{ values }}
        {...(errors && { errors })}
      />
    </Group>
  );
}
