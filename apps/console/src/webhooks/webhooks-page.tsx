import type { WebhookView } from '@app/contracts';
import { Badge } from '../design/facts.js';
import type { FormErrors } from '../design/field-errors.js';
import type { FormValues } from '../design/form-values.js';
import { LinkButton } from '../design/forms.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment } from '../texts/format.js';
import { WebhookForm } from './webhook-form.js';

interface WebhooksPageProps {
  readonly visit: Visit;
  readonly webhooks: readonly WebhookView[];
  readonly once: string;
  readonly entered?: FormValues | undefined;
  readonly errors?: FormErrors | undefined;
}

export const webhookTones = { active: 'success', paused: 'warning', disabled: 'danger' } as const;

export function WebhooksPage({ webhooks, ...form }: WebhooksPageProps) {
  const { texts, language } = form.visit;
  const words = texts.webhooks;
  return (
    <>
      <p class="kern-body">{words.lead}</p>
      <Table
        caption={words.caption}
        rows={webhooks}
        keyOf={({ id }) => id}
        none={words.none}
        columns={[
          { head: words.url, isName: true, cell: (webhook) => <Name webhook={webhook} /> },
          {
            head: words.state,
            cell: ({ state }) => <Badge label={words.states[state]} tone={webhookTones[state]} />,
          },
          { head: words.lastDelivered, cell: ({ lastDeliveredAt }) => moment(language, lastDeliveredAt) },
        ]}
      />
      <h2 class="kern-heading-medium">{words.createTitle}</h2>
      <WebhookForm {...form} />
      <p class="actions">
        <LinkButton href="/provider" label={texts.back} kind="tertiary" />
      </p>
    </>
  );
}

function Name({ webhook: { id, url, description } }: { webhook: WebhookView }) {
  return (
    <>
      <a class="kern-link" href={`/webhooks/${id}`}>
        {url}
      </a>
      {description && <span class="under">{description}</span>}
    </>
  );
}
