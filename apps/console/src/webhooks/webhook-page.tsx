import type { Page, WebhookAttemptView, WebhookDeliveryView, WebhookView } from '@app/contracts';
import { Badge, Facts } from '../design/facts.js';
import type { FormErrors } from '../design/field-errors.js';
import type { FormValues } from '../design/form-values.js';
import { PostButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Paging, Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment } from '../texts/format.js';
import { WebhookForm } from './webhook-form.js';
import { webhookTones } from './webhooks-page.js';

interface WebhookPageProps {
  readonly visit: Visit;
  readonly webhook: WebhookView;
  readonly deliveries: Page<WebhookDeliveryView>;
  readonly once: string;
  readonly cursor?: string | undefined;
  readonly entered?: FormValues | undefined;
  readonly errors?: FormErrors | undefined;
}

/** One webhook: how it is, what was sent, and how it is described. */
export function WebhookPage({ webhook, deliveries, cursor, ...form }: WebhookPageProps) {
  const words = form.visit.texts.webhooks;
  return (
    <>
      <State webhook={webhook} />
      <Actions webhook={webhook} once={form.once} />
      <h2 class="kern-heading-medium">{words.deliveries}</h2>
      <Table
        caption={words.deliveriesCaption}
        rows={deliveries.items}
        keyOf={({ id }) => id}
        none={words.nothing}
        columns={[
          { head: words.type, isName: true, cell: (delivery) => <Type delivery={delivery} /> },
          { head: words.occurredAt, cell: ({ occurredAt }) => <Moment at={occurredAt} /> },
          { head: words.state, cell: (delivery) => <DeliveryState delivery={delivery} /> },
          { head: words.attempts, cell: ({ attempts }) => <Attempts attempts={attempts} /> },
          { head: words.again, cell: (delivery) => <Again webhook={webhook} delivery={delivery} /> },
        ]}
      />
      <Paging here={`/webhooks/${webhook.id}`} query={{ cursor: cursor ?? '' }} nextCursor={deliveries.nextCursor} />
      <h2 class="kern-heading-medium">{words.change}</h2>
      <WebhookForm webhook={webhook} {...form} />
      <End webhook={webhook} />
    </>
  );
}

function State({ webhook }: { webhook: WebhookView }) {
  const { texts, language } = useGuest();
  const words = texts.webhooks;
  const { url, state, disabledBecause, lastDeliveredAt, failingSince, oldSecretUntil } = webhook;
  const when = (at: string | undefined) => at && moment(language, at);
  return (
    <>
      {disabledBecause && (
        <Notice kind="danger" title={words.states.disabled}>
          <p class="kern-body">{words.because[disabledBecause]}</p>
        </Notice>
      )}
      <Facts
        facts={[
          { name: words.url, value: <span>{url}</span> },
          { name: words.state, value: <Badge label={words.states[state]} tone={webhookTones[state]} /> },
          { name: words.lastDelivered, value: when(lastDeliveredAt) },
          { name: words.failingSince, value: when(failingSince) },
          { name: words.oldSecretUntil, value: when(oldSecretUntil) },
        ]}
      />
    </>
  );
}

function Actions({ webhook: { id, version, state }, once }: { webhook: WebhookView; once: string }) {
  const words = useGuest().texts.webhooks;
  const active = state === 'active';
  const seen = { seen: version };
  const path = `/webhooks/${id}`;
  return (
    <div class="actions">
      {active && <PostButton action={`${path}/test`} label={words.test} fields={{ once: `${once}-test` }} />}
      <PostButton
        action={`${path}/switch`}
        label={active ? words.pause : words.resume}
        kind="secondary"
        fields={{ ...seen, state: active ? 'paused' : 'active' }}
      />
      <PostButton action={`${path}/rotate-secret`} label={words.rotate} kind="secondary" fields={seen} />
    </div>
  );
}

/** Away from what is pressed every day, and opened first: nothing takes it back. */
function End({ webhook: { id, version } }: { webhook: WebhookView }) {
  const words = useGuest().texts.webhooks;
  return (
    <details class="filter">
      <summary>{words.end}</summary>
      <p class="kern-hint">{words.endHint}</p>
      <PostButton action={`/webhooks/${id}/end`} label={words.endNow} kind="secondary" fields={{ seen: version }} />
    </details>
  );
}

function Type({ delivery: { type, messageId } }: { delivery: WebhookDeliveryView }) {
  return (
    <>
      {useGuest().texts.webhooks.eventNames[type]}
      <span class="under">{messageId}</span>
    </>
  );
}

function Moment({ at }: { at: string }) {
  return <>{moment(useGuest().language, at)}</>;
}

const tones = { waiting: 'warning', sending: 'info', delivered: 'success', 'given-up': 'danger' } as const;

function DeliveryState({ delivery: { state, nextAttemptAt } }: { delivery: WebhookDeliveryView }) {
  const { texts, language } = useGuest();
  return (
    <>
      <Badge label={texts.webhooks.deliveryStates[state]} tone={tones[state]} />
      {nextAttemptAt && <span class="under">{texts.webhooks.next(moment(language, nextAttemptAt))}</span>}
    </>
  );
}

function Attempts({ attempts }: { attempts: readonly WebhookAttemptView[] }) {
  const { texts, language } = useGuest();
  const words = texts.webhooks;
  const said = ({ status, failure }: WebhookAttemptView) =>
    status === undefined ? failure && words.failures[failure] : words.answered(status);
  return (
    <>
      {attempts.map((one) => (
        <span class="under" key={one.at}>
          {moment(language, one.at)}: {said(one)}
        </span>
      ))}
    </>
  );
}

function Again({
  webhook,
  delivery: { id, state, messageId },
}: {
  webhook: WebhookView;
  delivery: WebhookDeliveryView;
}) {
  const words = useGuest().texts.webhooks;
  if (webhook.state !== 'active' || state === 'sending') return null;
  const action = `/webhooks/${webhook.id}/deliveries/${id}/again`;
  return <PostButton action={action} label={words.again} kind="tertiary" about={messageId} />;
}
