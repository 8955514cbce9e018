import { type ApiKeyView, apiKeyScopes, type Page } from '@app/contracts';
import { Badge } from '../design/facts.js';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { options, TextField, TickList } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { LinkButton, PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Paging, Table } from '../design/table.js';
import { day, moment } from '../texts/format.js';
import type { Texts } from '../texts/texts.js';

interface ApiKeysPageProps {
  readonly found: Page<ApiKeyView>;
  readonly once: string;
  readonly cursor?: string | undefined;
  /** What was entered, when it was refused. */
  readonly entered?: FormValues | undefined;
  readonly errors?: FormErrors | undefined;
}

const tones = { live: 'success', ending: 'warning', over: 'info', revoked: 'info' } as const;

export function apiKeyLabels({ apiKeys: words }: Texts): FieldLabels {
  return { name: words.name, scopes: words.scopes, expiresOn: words.expiresOn };
}

export function ApiKeysPage({ found, once, cursor, entered, errors }: ApiKeysPageProps) {
  const { texts, language } = useGuest();
  const words = texts.apiKeys;
  const form = { values: entered ?? {}, ...(errors && { errors }) };
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Table
        caption={words.caption}
        rows={found.items}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.name, isName: true, cell: ({ name }) => name },
          { head: words.beginning, cell: ({ prefix }) => <code>{prefix}…</code> },
          { head: words.scopes, cell: ({ scopes }) => scopes.map((scope) => words.scopeNames[scope]).join(', ') },
          { head: words.state, cell: (key) => <State apiKey={key} /> },
          { head: words.expiresOn, cell: ({ expiresOn }) => day(language, expiresOn) },
          { head: words.lastUsed, cell: ({ lastUsedOn }) => (lastUsedOn ? day(language, lastUsedOn) : words.never) },
          { head: words.actions, cell: (key) => <Actions apiKey={key} once={once} /> },
        ]}
      />
      <Paging here="/api-keys" query={{ cursor: cursor ?? '' }} nextCursor={found.nextCursor} />
      <h2 class="kern-heading-medium">{words.createTitle}</h2>
      <PostForm action="/api-keys" {...(errors && { errors })}>
        <input type="hidden" name="once" value={once} />
        <TextField name="name" label={words.name} required {...form} />
        <TickList name="scopes" label={words.scopes} choices={options(words.scopeNames, apiKeyScopes)} {...form} />
        <TextField name="expiresOn" type="date" label={words.expiresOn} hint={words.expiresHint} {...form} />
        <div class="actions">
          <SubmitButton label={words.create} />
          <LinkButton href="/provider" label={texts.back} kind="tertiary" />
        </div>
      </PostForm>
    </>
  );
}

function State({ apiKey: { state, endsAt } }: { apiKey: ApiKeyView }) {
  const { texts, language } = useGuest();
  return (
    <>
      <Badge label={texts.apiKeys.states[state]} tone={tones[state]} />
      {state === 'ending' && <span class="under">{texts.apiKeys.until(moment(language, endsAt))}</span>}
    </>
  );
}

function Actions({ apiKey: { id, name, state }, once }: { apiKey: ApiKeyView; once: string }) {
  const words = useGuest().texts.apiKeys;
  const about = words.about(name);
  if (state !== 'live' && state !== 'ending') return null;
  return (
    <>
      {state === 'live' && (
        <PostButton
          action={`/api-keys/${id}/rotate`}
          label={words.rotate}
          kind="secondary"
          about={about}
          fields={{ once: `${once}-${id}` }}
        />
      )}
      <PostButton action={`/api-keys/${id}/revoke`} label={words.revoke} kind="tertiary" about={about} />
    </>
  );
}
