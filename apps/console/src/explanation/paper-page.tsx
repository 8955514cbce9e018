import type { ExplanationFile } from '@app/contracts';
import { fromDayNumber } from '@app/kernel';
import { Facts } from '../design/facts.js';
import { LinkButton } from '../design/forms.js';
import type { Visit } from '../session/visit.js';
import { de } from '../texts/de.js';
import { paper as words } from '../texts/explanation-export.de.js';
import { day, moment } from '../texts/format.js';
import { rulePackName } from '../texts/rule-pack-name.js';
import { labelOf } from '../texts/texts.js';

import { PaperCourses } from './paper-courses.js';
import { PaperHistory } from './paper-history.js';
import { PaperInputs } from './paper-inputs.js';

interface PaperPageProps {
  readonly visit: Visit;
  /** Of the entry. */
  readonly id: string;
  readonly exportId: string;
  readonly file: ExplanationFile;
}

/** A signed explanation on paper, in German whatever the reader's language: it stands before an authority or a court. */
export function PaperPage({ visit: { texts }, id, exportId, file }: PaperPageProps) {
  const { document, sha256 } = file;
  const { outcome } = document;
  return (
    <div lang="de" class="paper">
      <p class="actions">
        <LinkButton href={`/waiting-entries/${id}/explanation/exports/${exportId}/file`} label={words.download} />
        <LinkButton href={`/waiting-entries/${id}/explanation`} label={texts.back} kind="tertiary" />
      </p>
      <h2 class="kern-heading-medium">{words.summary}</h2>
      {outcome.sentences.map((sentence) => (
        <p class="kern-body" key={sentence}>
          {sentence}
        </p>
      ))}
      <Summary file={file} />
      <PaperInputs document={document} />
      <PaperCourses document={document} />
      <PaperHistory document={document} />
      <h2 class="kern-heading-medium">{words.signature}</h2>
      <p class="kern-body">{words.signatureLead}</p>
      <p class="kern-body">{words.others}</p>
      <Facts
        facts={[
          { name: words.sha256, value: <code>{sha256}</code> },
          { name: words.kid, value: <code>{kidOf(file)}</code> },
          { name: words.keysAt, value: <code>/api/waiting-list/explanation-keys</code> },
        ]}
      />
    </div>
  );
}

function Summary({ file: { document } }: { file: ExplanationFile }) {
  const { outcome, policy, rulePacks, madeAt, madeFor, asOf, rules } = document;
  const { position, rank, status } = outcome;
  const purposes: Readonly<Record<string, string>> = words.purposes;
  return (
    <Facts
      facts={[
        { name: words.status, value: labelOf(words.statuses, status) },
        { name: words.position, value: position && words.positionRange(position.from, position.to) },
        { name: words.rank, value: words.rankOf(rank.tier, day('de', fromDayNumber(rank.date))) },
        { name: words.lottery, value: words.lotteryOf(rank.lottery, String(policy.terms['tieSalt'] ?? '')) },
        { name: words.asOf, value: day('de', fromDayNumber(asOf)) },
        { name: words.madeAt, value: moment('de', madeAt) },
        { name: words.madeFor, value: labelOf(purposes, madeFor.purpose) },
        { name: words.policy, value: policy.version },
        { name: words.rules, value: rules },
        { name: words.rulePacks, value: rulePacks.map(({ version }) => rulePackName(version, 'de', de)).join('; ') },
      ]}
    />
  );
}

/** The key a signature names in its header; for reading only, the file itself is what is verified. */
function kidOf({ signature }: ExplanationFile): string {
  const [header = ''] = signature.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { readonly kid?: string };
  return kid ?? '';
}
