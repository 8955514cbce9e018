import { type ImmediateMailsView, immediateKinds, type SubscriptionLinksView } from '@app/contracts';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { TickField, TickList } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { PostButton, PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import type { Texts } from '../texts/texts.js';

interface ImmediateMailsPageProps {
  readonly subscriptionId: string;
  readonly mails: ImmediateMailsView;
  readonly links: SubscriptionLinksView;
  /** Accepted places are for those who look after people. */
  readonly withPlaces: boolean;
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
      <p class="kern-body">{words.lead}</p>
      <Choice {...props} />
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
  const choices = immediateKinds.map((value) => ({ value, label: words.kindNames[value] }));
  return (
    <PostForm action="/subscription/immediate" {...(errors && { errors })}>
      <input type="hidden" name="id" value={subscriptionId} />
      <input type="hidden" name="seen" value={mails.version} />
      <TickList
        name="kinds"
        label={words.kinds}
        hint={words.kindsHint}
        choices={choices}
        values={values}
        {...(errors && { errors })}
      />
      <TickField name="onFreeDays" label={words.onFreeDays} values={values} />
      {withPlaces && <TickField name="invitations" label={words.invitations} values={values} />}
      <div class="actions">
        <SubmitButton label={words.save} />
      </div>
    </PostForm>
  );
}

function Links({ subscriptionId, links, withPlaces }: ImmediateMailsPageProps) {
  const { immediate: words } = useGuest().texts;
  return (
    <section>
      <h2 class="kern-heading-medium">{words.links}</h2>
      <p class="kern-body">{words.linksLead}</p>
      {withPlaces && <Address name="calendar" label={words.calendar} url={links.calendarUrl} />}
      <Address name="feed" label={words.feed} url={links.feedUrl} />
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

/** Whole on every screen, to be copied by mouse or keyboard. */
function Address({ name, label, url }: { name: string; label: string; url: string }) {
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={name}>
        {label}
      </label>
      <textarea id={name} class="kern-form-input__input secret" rows={3} readOnly autoComplete="off" spellcheck={false}>
        {url}
      </textarea>
    </div>
  );
}
