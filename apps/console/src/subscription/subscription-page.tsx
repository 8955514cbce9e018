import type { DigestPreviewView, DigestView, SubscriptionView } from '@app/contracts';
import { Badge } from '../design/facts.js';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { TextField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { LinkButton, PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment, whole } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';
import { WishFields, wishLabels } from './wish-fields.js';
import { wishValues } from './wish-values.js';

interface SubscriptionPageProps {
  readonly visit: Visit;
  readonly once: string;
  readonly history: readonly DigestView[];
  readonly subscription?: SubscriptionView;
  /** Where there is none: the mailbox the county knows the reader by. */
  readonly ownAddress?: string;
  readonly next?: DigestPreviewView;
  /** What was entered, when it was refused. */
  readonly entered?: FormValues;
  readonly errors?: FormErrors;
}

export function subscriptionLabels(texts: Texts): FieldLabels {
  return { address: texts.subscription.address, ...wishLabels(texts) };
}

export function SubscriptionPage(props: SubscriptionPageProps) {
  const { subscription, next, visit } = props;
  const { texts, language } = visit;
  const words = texts.subscription;
  return (
    <>
      <p class="kern-body">
        {visit.me.roles.every((role) => role === 'provider_staff') ? words.providerLead : words.lead}
      </p>
      {subscription?.byDefault && <p class="kern-body">{texts.digestWish.byDefault}</p>}
      {subscription && <Switch subscription={subscription} words={words} pauseLabel={texts.preferences.withoutLogin} />}
      {subscription && (
        <p class="kern-body">
          <a class="kern-link" href="/subscription/immediate">
            {texts.immediate.open}
          </a>
        </p>
      )}
      {next && (
        <section>
          <h2 class="kern-heading-medium">{words.next}</h2>
          <p class="kern-body">{words.nextAt(moment(language, next.nextDigestAt), next.itemCount)}</p>
          {next.itemCount > 0 && (
            <details class="filter">
              <summary>{words.preview}</summary>
              <pre class="letter">{next.text}</pre>
            </details>
          )}
        </section>
      )}
      <Settings {...props} />
      <p class="kern-body">
        <a class="kern-link" href="/mailboxes">
          {texts.officeMailboxes.title}
        </a>
      </p>
      <History {...props} />
    </>
  );
}

function Switch({
  subscription: { id, version, active },
  words,
  pauseLabel,
}: {
  subscription: SubscriptionView;
  words: Texts['subscription'];
  pauseLabel: string;
}) {
  const fields = { id, seen: version, active: active ? 'no' : 'yes' };
  return (
    <section class="actions">
      <Badge label={active ? words.on : words.off} tone={active ? 'success' : 'warning'} />
      <PostButton
        action="/subscription/switch"
        label={active ? words.turnOff : words.turnOn}
        kind="secondary"
        fields={fields}
      />
      <LinkButton href={`/subscription/${id}/preferences`} label={pauseLabel} kind="tertiary" />
    </section>
  );
}

function Settings({ visit: { texts, me }, subscription, ownAddress, once, entered, errors }: SubscriptionPageProps) {
  const words = texts.subscription;
  const areas = [...new Set([...me.areas, ...(subscription?.areas ?? [])])];
  const form = { values: entered ?? valuesOf(subscription, me.areas, ownAddress), ...(errors && { errors }) };
  const domains = me.mailDomains.join(', ');
  return (
    <PostForm action="/subscription" {...(errors && { errors })}>
      <input type="hidden" name="once" value={once} />
      {subscription && <input type="hidden" name="id" value={subscription.id} />}
      {subscription && <input type="hidden" name="seen" value={subscription.version} />}
      <TextField
        name="address"
        type="email"
        autoComplete="email"
        label={words.address}
        hint={words.addressHint(domains)}
        required
        {...form}
      />
      <WishFields areas={areas} form={form} />
      <div class="actions">
        <SubmitButton label={subscription ? words.save : words.create} />
      </div>
    </PostForm>
  );
}

function valuesOf(subscription: SubscriptionView | undefined, areas: readonly string[], address = ''): FormValues {
  if (!subscription) return { address, slot: '07:30', language: 'de', areas, weekdays: ['monday', 'thursday'] };
  return { address: subscription.address, ...wishValues(subscription) };
}

function History({ visit: { texts, language }, history }: SubscriptionPageProps) {
  const words = texts.subscription;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.history}</h2>
      <Table
        caption={words.historyCaption}
        rows={history}
        keyOf={({ id }) => id}
        none={words.nothing}
        columns={[
          { head: words.subject, isName: true, cell: ({ subject }) => subject },
          { head: words.items, numeric: true, cell: ({ itemCount }) => whole(language, itemCount) },
          { head: words.state, cell: ({ mailState }) => labelOf(words.mailStates, mailState) },
          { head: words.sentAt, cell: ({ sentAt }) => moment(language, sentAt) },
        ]}
      />
    </section>
  );
}
