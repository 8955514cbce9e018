import { type WebhookView, webhookEvents } from '@app/contracts';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField, TickList } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import type { Visit } from '../session/visit.js';
import type { Texts } from '../texts/texts.js';

interface WebhookFormProps {
  readonly visit: Visit;
  readonly webhook?: WebhookView | undefined;
  readonly once: string;
  /** What was entered, when it was refused. */
  readonly entered?: FormValues | undefined;
  readonly errors?: FormErrors | undefined;
}

export function webhookLabels({ webhooks: words }: Texts): FieldLabels {
  const { url, description, events, contactAddress, language } = words;
  return { url, description, events, contactAddress, language };
}

export function WebhookForm({ visit: { texts, me }, webhook, once, entered, errors }: WebhookFormProps) {
  const words = texts.webhooks;
  const form = { values: entered ?? valuesOf(webhook), ...(errors && { errors }) };
  return (
    <PostForm action={webhook ? `/webhooks/${webhook.id}` : '/webhooks'} {...(errors && { errors })}>
      <input type="hidden" name="once" value={once} />
      {webhook && <input type="hidden" name="seen" value={webhook.version} />}
      <TextField name="url" label={words.url} hint={words.urlHint} required {...form} />
      <TextField name="description" label={words.description} {...form} />
      <TickList
        name="events"
        label={words.events}
        hint={words.eventsHint}
        choices={options(words.eventNames, webhookEvents)}
        {...form}
      />
      <TextField
        name="contactAddress"
        type="email"
        label={words.contactAddress}
        hint={words.contactHint(me.mailDomains.join(', '))}
        required
        {...form}
      />
      <SelectField name="language" label={words.language} choices={options(words.languages)} required {...form} />
      <div class="actions">
        <SubmitButton label={webhook ? texts.save : words.create} />
      </div>
    </PostForm>
  );
}

function valuesOf(webhook: WebhookView | undefined): FormValues {
  if (!webhook) return { language: 'de' };
  const { url, description, events, contactAddress, language } = webhook;
  return { url, description, events, contactAddress, language };
}
