import { providerKinds } from '@app/contracts';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import type { Texts } from '../texts/texts.js';

interface RegistrationFormProps {
  readonly entered?: FormValues | undefined;
  readonly errors?: FormErrors | undefined;
}

export function registrationLabels({ providers: { register: words } }: Texts): FieldLabels {
  const { name, kind, mailbox, place, bamfNumber, askedBy } = words;
  return { name, kind, mailbox, place, bamfNumber, askedBy };
}

export function RegistrationForm({ entered, errors }: RegistrationFormProps) {
  const { texts } = useGuest();
  const words = texts.providers.register;
  const form = { values: entered ?? {}, ...(errors && { errors }) };
  return (
    <>
      <p class="kern-body kern-body--large">{words.lead}</p>
      <PostForm action="/providers/register" {...(errors && { errors })}>
        <TextField name="name" label={words.name} required {...form} />
        <SelectField
          name="kind"
          label={words.kind}
          choices={options(words.kinds, providerKinds)}
          none={texts.choose}
          required
          {...form}
        />
        <TextField
          name="mailbox"
          type="email"
          autoComplete="email"
          label={words.mailbox}
          hint={words.mailboxHint}
          required
          {...form}
        />
        <TextField name="place" label={words.place} hint={words.placeHint} required {...form} />
        <TextField name="bamfNumber" label={words.bamfNumber} hint={words.bamfHint} {...form} />
        <TextField name="askedBy" label={words.askedBy} hint={words.askedByHint} required {...form} />
        <div class="actions">
          <SubmitButton label={words.send} />
        </div>
      </PostForm>
    </>
  );
}
