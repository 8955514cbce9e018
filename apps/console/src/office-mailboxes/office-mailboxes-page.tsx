import type { OfficeMailboxView, Page } from '@app/contracts';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { options, SelectField, TextField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { LinkButton, PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Table } from '../design/table.js';
import { moment } from '../texts/format.js';
import type { Texts } from '../texts/texts.js';

interface OfficeMailboxesPageProps {
  readonly found: Page<OfficeMailboxView>;
  readonly domains: readonly string[];
  readonly once: string;
  /** What was entered, when it was refused. */
  readonly entered?: FormValues | undefined;
  readonly errors?: FormErrors | undefined;
}

export function officeMailboxLabels({ officeMailboxes: words }: Texts): FieldLabels {
  return { address: words.address, language: words.language };
}

export function OfficeMailboxesPage({ found, ...form }: OfficeMailboxesPageProps) {
  const { texts } = useGuest();
  return (
    <>
      <p class="kern-body">{texts.officeMailboxes.lead}</p>
      <Ask {...form} />
      <Mailboxes mailboxes={found.items} />
      {found.nextCursor && (
        <LinkButton href={`/mailboxes?${new URLSearchParams({ cursor: found.nextCursor })}`} label={texts.nextPage} />
      )}
    </>
  );
}

function Ask({ domains, once, entered, errors }: Omit<OfficeMailboxesPageProps, 'found'>) {
  const { texts, language } = useGuest();
  const words = texts.officeMailboxes;
  const form = { values: entered ?? { language }, ...(errors && { errors }) };
  return (
    <PostForm action="/mailboxes" {...(errors && { errors })}>
      <input type="hidden" name="once" value={once} />
      <TextField
        name="address"
        type="email"
        autoComplete="email"
        label={words.address}
        hint={words.addressHint(domains.join(', '))}
        required
        {...form}
      />
      <SelectField
        name="language"
        label={words.language}
        choices={options(texts.subscription.languages)}
        required
        {...form}
      />
      <SubmitButton label={words.ask} />
    </PostForm>
  );
}

function Mailboxes({ mailboxes }: { readonly mailboxes: readonly OfficeMailboxView[] }) {
  const { texts, language } = useGuest();
  const words = texts.officeMailboxes;
  return (
    <Table
      caption={words.caption}
      rows={mailboxes}
      keyOf={({ id }) => id}
      none={words.none}
      columns={[
        { head: words.address, isName: true, cell: ({ address }) => address },
        {
          head: words.state,
          cell: ({ state, expiresAt }) =>
            expiresAt ? `${words.states[state]} ${words.until(moment(language, expiresAt))}` : words.states[state],
        },
        { head: words.askedBy, cell: ({ askedBy, askedAt }) => `${askedBy}, ${moment(language, askedAt)}` },
        { head: words.confirmedAt, cell: ({ confirmedAt }) => moment(language, confirmedAt) },
        { head: words.proof, cell: ({ proof }) => proof && <Proof proof={proof} /> },
        {
          head: texts.mailboxSettings.open,
          cell: (mailbox) => mailbox.state === 'confirmed' && <Open mailbox={mailbox} />,
        },
        { head: words.end, cell: (mailbox) => mailbox.state !== 'ended' && <End mailbox={mailbox} /> },
      ]}
    />
  );
}

function Open({ mailbox: { id, address } }: { readonly mailbox: OfficeMailboxView }) {
  const { mailboxSettings: words } = useGuest().texts;
  return (
    <a class="kern-link" href={`/mailboxes/${id}`}>
      {words.open} <span class="spoken">{address}</span>
    </a>
  );
}

/** Long, and looked at once in years. */
function Proof({ proof }: { readonly proof: string }) {
  const { officeMailboxes: words } = useGuest().texts;
  return (
    <details class="filter">
      <summary>{words.proof}</summary>
      <p class="kern-hint">{words.proofHint}</p>
      <code>{proof.replace(/(.{8})(?=.)/g, '$1 ')}</code>
    </details>
  );
}

/** A mailbox that has agreed would have to be asked again: its end takes a second look, the end of a question does not. */
function End({ mailbox: { id, address, state } }: { readonly mailbox: OfficeMailboxView }) {
  const { officeMailboxes: words } = useGuest().texts;
  const action = `/mailboxes/${id}/end`;
  if (state === 'asked') return <PostButton action={action} label={words.endAsked} kind="tertiary" about={address} />;
  return (
    <details class="filter">
      <summary>
        {words.end} <span class="spoken">{address}</span>
      </summary>
      <p class="kern-hint">{words.endHint}</p>
      <PostButton action={action} label={words.endNow} kind="secondary" about={address} />
    </details>
  );
}
