import type { PolicyChangeView, PolicyPreviewView, PolicyWithTextView } from '@app/contracts';
import { Facts } from '../design/facts.js';
import { LinkButton, PostButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Table } from '../design/table.js';
import type { Visit } from '../session/visit.js';
import { moment } from '../texts/format.js';
import { PolicyBadge } from './policies-page.js';
import { PolicyText } from './policy-text.js';
import { Preview } from './preview-figures.js';

interface PolicyPageProps {
  readonly visit: Visit;
  readonly policy: PolicyWithTextView;
  readonly preview?: PolicyPreviewView;
}

export function PolicyPage({ visit: { texts, language }, policy, preview }: PolicyPageProps) {
  const words = texts.policies;
  return (
    <>
      <Facts
        facts={[
          { name: words.state, value: <PolicyBadge state={policy.state} /> },
          { name: words.region, value: words.regionName(policy.region) },
          { name: words.reason, value: policy.reason },
          { name: words.writtenBy, value: policy.writtenBy?.join(', ') },
          { name: words.writtenAt, value: moment(language, policy.writtenAt) },
          { name: words.activatedBy, value: policy.activatedBy },
          { name: words.validFrom, value: moment(language, policy.validFrom) },
          { name: words.supersededAt, value: moment(language, policy.supersededAt) },
          { name: words.basedOn, value: policy.basedOn },
        ]}
      />
      {policy.state === 'draft' && <Draft policy={policy} {...(preview && { preview })} />}
      <section class="panel">
        <h2 class="kern-heading-medium">{words.text}</h2>
        <PolicyText text={policy.text} />
      </section>
      <p class="actions">
        <a class="kern-link" href="/policies">
          {texts.back}
        </a>
      </p>
    </>
  );
}

function Draft({ policy, preview }: Omit<PolicyPageProps, 'visit'>) {
  const words = useGuest().texts.policies;
  const { id, version, ownWork, changes } = policy;
  const seen = { seen: version };
  return (
    <>
      <h2 class="kern-heading-medium">{words.changes}</h2>
      <Changes changes={changes} />
      <h2 class="kern-heading-medium">{words.preview}</h2>
      <p class="kern-body">{words.previewLead}</p>
      {preview && <Preview preview={preview} version={version} />}
      {preview?.state !== 'running' && (
        <PostButton
          action={`/policies/${id}/previews`}
          label={preview ? words.previewAgain : words.previewStart}
          kind="secondary"
        />
      )}
      <h2 class="kern-heading-medium">{words.activate}</h2>
      {ownWork ? (
        <Notice kind="info" title={words.ownWork} />
      ) : (
        <>
          <p class="kern-body">{words.activateLead}</p>
          <PostButton action={`/policies/${id}/activate`} label={words.activate} fields={seen} />
        </>
      )}
      <div class="actions">
        <LinkButton href={`/policies/${id}/edit`} label={words.edit} />
        <PostButton action={`/policies/${id}/delete`} label={words.delete} kind="tertiary" fields={seen} />
      </div>
    </>
  );
}

function Changes({ changes }: { changes: readonly PolicyChangeView[] }) {
  const words = useGuest().texts.policies;
  return (
    <Table
      caption={words.changesCaption}
      rows={changes}
      keyOf={({ name }) => name}
      none={words.noChanges}
      columns={[
        { head: words.rule, isName: true, cell: ({ name }) => words.terms[name] },
        { head: words.today, cell: ({ sentenceBefore }) => sentenceBefore },
        { head: words.afterwards, cell: ({ sentenceAfter }) => sentenceAfter },
      ]}
    />
  );
}
