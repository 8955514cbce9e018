import {
  type ImmediateKind,
  type ImmediateMailsView,
  immediateKinds,
  mailboxImmediateKinds,
  type SubscriptionLinksView,
} from '@app/contracts';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { Group, TickField } from '../design/fields.js';
import { type FormValues, texts } from '../design/form-values.js';
import { idOf, PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import type { Texts } from '../texts/texts.js';

interface ImmediateMailsPageProps {
  readonly subscriptionId: string;
  readonly mails: ImmediateMailsView;
  readonly links: SubscriptionLinksView;
  /** Accepted places, and what concerns single people, are for those who look after people. */
  readonly withPlaces: boolean;
  /** A provider reads of new course starts alone, and none of that is urgent. */
  readonly readsAllCourses: boolean;
  readonly entered?: FormValues;
  readonly errors?: FormErrors;
}

export function immediateLabels({ immediate: words }: Texts): FieldLabels {
  return { kinds: words.kinds, onFreeDays: words.onFreeDays, invitations: words.invitations };
}

export function ImmediateMailsPage(props: ImmediateMailsPageProps) {
  const { immediate: words } = useGuest().texts;
  return (
    <>
      <p class="kern-body">{props.readsAllCourses ? words.lead : words.nothingUrgent}</p>
      {props.readsAllCourses && <Choice {...props} />}
      <Links {...props} />
    </>
  );
}

/** Somebody without a subscription has nothing to choose yet. */
export function NoSubscription() {
  const { immediate: words, subscription } = useGuest().texts;
  return (
    <>
      <p class="kern-body">{words.none}</p>
      <p class="kern-body">
        <a class="kern-link" href="/subscription">
          {subscription.title}
        </a>
      </p>
    </>
  );
}

function Choice({ subscriptionId, mails, withPlaces, entered, errors }: ImmediateMailsPageProps) {
  const { immediate: words } = useGuest().texts;
  const values = entered ?? {
    kinds: mails.kinds,
    onFreeDays: mails.onFreeDays ? 'yes' : '',
    invitations: mails.invitations ? 'yes' : '',
  };
  return (
    <PostForm action="/subscription/immediate" {...(errors && { errors })}>
      <input type="hidden" name="id" value={subscriptionId} />
      <input type="hidden" name="seen" value={mails.version} />
      <Group name="kinds" label={words.kinds} hint={words.kindsHint} values={values} anchor {...(errors && { errors })}>
        {(withPlaces ? immediateKinds : mailboxImmediateKinds).map((kind) => (
          <Kind key={kind} kind={kind} chosen={texts(values, 'kinds').includes(kind)} />
        ))}
      </Group>
      <TickField name="onFreeDays" label={words.onFreeDays} values={values} />
      {withPlaces && <TickField name="invitations" label={words.invitations} values={values} />}
      <div class="actions">
        <SubmitButton label={words.save} />
      </div>
    </PostForm>
  );
}

/** One under the other: what each of them means takes more than a word. */
function Kind({ kind, chosen }: { kind: ImmediateKind; chosen: boolean }) {
  const { immediate: words } = useGuest().texts;
  const id = idOf(`kinds-${kind}`);
  return (
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" id={id} name="kinds" value={kind} checked={chosen} />
      <label class="kern-label" for={id}>
        {words.kindNames[kind]}
      </label>
    </div>
  );
}

function Links({ subscriptionId, links, withPlaces }: ImmediateMailsPageProps) {
  const { immediate: words } = useGuest().texts;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.links}</h2>
      <p class="kern-body">{words.linksLead}</p>
      {withPlaces && <Address label={words.calendar} hint={words.calendarHint} url={links.calendarUrl} />}
      <Address label={words.feed} url={links.feedUrl} />
      <p class="kern-body">{words.renewHint}</p>
      <PostButton
        action="/subscription/immediate/renew-links"
        label={words.renew}
        kind="secondary"
        fields={{ id: subscriptionId }}
      />
    </section>
  );
}

/** Whole on every screen, and taken whole by one click. */
function Address({ label, hint, url }: { label: string; hint?: string; url: string }) {
  return (
    <>
      <h3 class="kern-heading-small">{label}</h3>
      {hint && <p class="kern-hint">{hint}</p>}
      <p class="kern-body">
        <code class="secret">{url}</code>
      </p>
    </>
  );
}
