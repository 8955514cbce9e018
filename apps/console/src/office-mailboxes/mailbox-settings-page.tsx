import type { MailboxSubscriptionView } from '@app/contracts';
import type { FormErrors } from '../design/field-errors.js';
import type { FormValues } from '../design/form-values.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { ImmediateChoice } from '../immediate-mails/immediate-choice.js';
import { WishFields } from '../subscription/wish-fields.js';
import { wishValues } from '../subscription/wish-values.js';

interface MailboxSettingsPageProps {
  readonly mailbox: MailboxSubscriptionView;
  /** Of the office. */
  readonly areas: readonly string[];
  /** What was entered, when it was refused. */
  readonly entered?: FormValues | undefined;
  readonly errors?: FormErrors | undefined;
}

export function MailboxSettingsPage({ mailbox, areas, entered, errors }: MailboxSettingsPageProps) {
  const { mailboxSettings: words, subscription, officeMailboxes } = useGuest().texts;
  const path = `/mailboxes/${mailbox.id}`;
  const form = { values: entered ?? wishValues(mailbox), ...(errors && { errors }) };
  return (
    <>
      <p class="kern-body">{words.lead(mailbox.address)}</p>
      <section>
        <h2 class="kern-heading-medium">{words.digest}</h2>
        <PostForm action={path} {...(errors && { errors })}>
          <input type="hidden" name="seen" value={mailbox.version} />
          <WishFields areas={[...new Set([...areas, ...mailbox.areas])]} form={form} ofOffice />
          <div class="actions">
            <SubmitButton label={subscription.save} />
          </div>
        </PostForm>
      </section>
      {mailbox.immediate && <ImmediateChoice action={`${path}/immediate`} choice={mailbox.immediate} />}
      <p class="kern-body">
        <a class="kern-link" href="/mailboxes">
          {officeMailboxes.title}
        </a>
      </p>
    </>
  );
}
