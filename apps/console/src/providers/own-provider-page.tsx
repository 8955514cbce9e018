import type { ProviderChangeView, ProviderProfileView } from '@app/contracts';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { Group, TextField, TickField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { LinkButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Table } from '../design/table.js';
import { TextArea } from '../design/text-area.js';
import { moment } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';

interface OwnProviderPageProps {
  readonly profile: ProviderProfileView;
  readonly changes: readonly ProviderChangeView[];
  readonly entered?: FormValues | undefined;
  readonly errors?: FormErrors | undefined;
}

/** The most contacts of one provider on the page. */
export const contactRows = 5;

export function ownProviderLabels({ providers: { own: words } }: Texts): FieldLabels {
  const rows = Array.from({ length: contactRows }, (_, row) => row);
  const contacts = rows.flatMap((row): [string, string][] =>
    (['label', 'mailbox', 'phone'] as const).map((part) => [
      `contacts.${row}.${part}`,
      `${words.contact(row + 1)}: ${words[part]}`,
    ]),
  );
  const { website, description, bamfNumber } = words;
  return { website, description, bamfNumber, ...Object.fromEntries(contacts) };
}

export function OwnProviderPage({ profile, changes, entered, errors }: OwnProviderPageProps) {
  const { texts } = useGuest();
  const words = texts.providers.own;
  const form = { values: entered ?? valuesOf(profile), ...(errors && { errors }) };
  return (
    <>
      <p class="kern-body kern-body--bold">{profile.name}</p>
      <p class="kern-body">{words.lead}</p>
      <p class="kern-body">{words.more}</p>
      <p class="actions">
        <LinkButton href="/venues" label={texts.venues.title} />
        <LinkButton href="/api-keys" label={texts.apiKeys.title} />
        <LinkButton href="/webhooks" label={texts.webhooks.title} />
      </p>
      <PostForm action="/provider" {...(errors && { errors })}>
        <input type="hidden" name="seen" value={profile.version} />
        <TextField name="website" label={words.website} {...form} />
        <TextArea name="description" label={words.description} {...form} />
        <TextField name="bamfNumber" label={words.bamfNumber} {...form} />
        <p class="kern-body">{words.contactsHint}</p>
        {Array.from({ length: rowsShown(form.values) }, (_, row) => (
          <Contact key={row} row={row} form={form} />
        ))}
        <div class="actions">
          <SubmitButton label={texts.save} />
        </div>
      </PostForm>
      <History changes={changes} />
    </>
  );
}

/** Those that are filled and one more, two at least. */
function rowsShown(values: FormValues): number {
  const last = Object.entries(values).reduce((highest, [name, value]) => {
    const [, row] = /^contacts\.(\d+)\./.exec(name) ?? [];
    return row !== undefined && value !== '' ? Math.max(highest, Number(row)) : highest;
  }, -1);
  return Math.min(contactRows, Math.max(2, last + 2));
}

function Contact({ row, form }: { row: number; form: { values: FormValues; errors?: FormErrors } }) {
  const words = useGuest().texts.providers.own;
  const name = `contacts.${row}`;
  return (
    <Group label={words.contact(row + 1)}>
      <TextField name={`${name}.label`} label={words.label} {...form} />
      <div class="row">
        <TextField name={`${name}.mailbox`} type="email" label={words.mailbox} {...form} />
        <TextField name={`${name}.phone`} type="tel" label={words.phone} {...form} />
      </div>
      <TickField name={`${name}.public`} label={words.public} values={form.values} />
    </Group>
  );
}

function History({ changes }: { changes: readonly ProviderChangeView[] }) {
  const { texts, language } = useGuest();
  const words = texts.providers.own;
  if (changes.length === 0) return null;
  return (
    <Table
      caption={words.history}
      rows={changes}
      keyOf={({ version }) => String(version)}
      columns={[
        { head: words.changedAt, isName: true, cell: ({ changedAt }) => moment(language, changedAt) },
        {
          head: words.fields,
          cell: ({ fields }) => fields.map((field) => labelOf(words.fieldNames, field)).join(', '),
        },
      ]}
    />
  );
}

function valuesOf({ website = '', description = '', bamfNumber = '', contacts }: ProviderProfileView): FormValues {
  const rows = contacts.flatMap(({ label, mailbox = '', phone = '', public: open }, row): [string, string][] => [
    [`contacts.${row}.label`, label],
    [`contacts.${row}.mailbox`, mailbox],
    [`contacts.${row}.phone`, phone],
    [`contacts.${row}.public`, open ? 'yes' : ''],
  ]);
  return { website, description, bamfNumber, ...Object.fromEntries(rows) };
}
