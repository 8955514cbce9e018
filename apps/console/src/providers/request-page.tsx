import type { ProviderRequestView } from '@app/contracts';
import { Facts } from '../design/facts.js';
import type { FieldLabels, FormErrors } from '../design/field-errors.js';
import { TextField } from '../design/fields.js';
import type { FormValues } from '../design/form-values.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { TextArea } from '../design/text-area.js';
import { moment } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';

interface RequestPageProps {
  readonly request: ProviderRequestView;
  readonly entered?: FormValues | undefined;
  readonly errors?: FormErrors | undefined;
}

export function approvalLabels({ providers: { requests: words } }: Texts): FieldLabels {
  const { key, mailDomains, areas, subject, displayName } = words;
  return { key, mailDomains, areas, 'firstMember.subject': subject, 'firstMember.displayName': displayName };
}

export function refusalLabels({ providers: { requests: words } }: Texts): FieldLabels {
  return { reason: words.reason };
}

export function RequestPage(props: RequestPageProps) {
  const { request } = props;
  const { texts, language } = useGuest();
  const words = texts.providers.requests;
  const { state, kind, municipalityName, municipality, mailbox, bamfNumber, askedBy, askedAt } = request;
  return (
    <>
      <Facts
        facts={[
          { name: words.state, value: labelOf(words.states, state) },
          { name: texts.providers.register.kind, value: texts.providers.register.kinds[kind] },
          { name: words.place, value: `${municipalityName} (${municipality})` },
          { name: words.mailbox, value: mailbox },
          { name: words.bamf, value: bamfNumber ?? texts.no },
          { name: words.askedBy, value: askedBy },
          { name: words.askedAt, value: moment(language, askedAt) },
          { name: words.decidedAt, value: request.decidedAt && moment(language, request.decidedAt) },
          { name: words.reason, value: request.reason },
        ]}
      />
      {state === 'confirmed' && <Approval {...props} />}
      {state === 'confirmed' && <Refusal {...props} />}
    </>
  );
}

function Approval({ request, entered, errors }: RequestPageProps) {
  const { texts } = useGuest();
  const words = texts.providers.requests;
  const mine = errors && 'key' in errors.labels ? errors : undefined;
  const form = { values: mine && entered ? entered : suggested(request), ...(mine && { errors: mine }) };
  return (
    <section>
      <h2 class="kern-heading-medium">{words.approveTitle}</h2>
      <p class="kern-body">{words.approveLead}</p>
      <PostForm action={`/provider-requests/${request.id}/approve`} {...(mine && { errors: mine })}>
        <input type="hidden" name="seen" value={request.version} />
        <TextField name="key" label={words.key} hint={words.keyHint} required {...form} />
        <TextField name="mailDomains" label={words.mailDomains} hint={words.mailDomainsHint} required {...form} />
        <TextField name="areas" label={words.areas} hint={words.areasHint} required {...form} />
        <TextField name="firstMember.displayName" label={words.displayName} required {...form} />
        <TextField name="firstMember.subject" label={words.subject} hint={words.subjectHint} required {...form} />
        <div class="actions">
          <SubmitButton label={words.approve} />
        </div>
      </PostForm>
    </section>
  );
}

function Refusal({ request, entered, errors }: RequestPageProps) {
  const words = useGuest().texts.providers.requests;
  const mine = errors && 'reason' in errors.labels ? errors : undefined;
  const form = { values: (mine && entered) ?? {}, ...(mine && { errors: mine }) };
  return (
    <section>
      <h2 class="kern-heading-medium">{words.refuseTitle}</h2>
      <PostForm action={`/provider-requests/${request.id}/refuse`} {...(mine && { errors: mine })}>
        <input type="hidden" name="seen" value={request.version} />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} required {...form} />
        <div class="actions">
          <SubmitButton label={words.refuse} kind="secondary" />
        </div>
      </PostForm>
    </section>
  );
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** What is most likely right; the county looks over it. */
function suggested({ name, mailbox, municipality, askedBy = '' }: ProviderRequestView): FormValues {
  const plain = name.toLowerCase().replace(/[äöüß]/g, (sign) => umlauts[sign] ?? sign);
  const key = plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const mailDomains = mailbox.slice(mailbox.lastIndexOf('@') + 1);
  return { key, mailDomains, areas: municipality.slice(0, 5), 'firstMember.displayName': askedBy };
}
