import { acknowledgeReasons, type FindingValues, type PlausibilityFindingView } from '@app/contracts';
import { levelNames } from '../course-starts/finding-text.js';
import { Badge } from '../design/facts.js';
import { options, SelectField } from '../design/fields.js';
import { PostForm, SubmitButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import type { Guest } from '../session/visit.js';
import { day } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

interface OneFinding {
  readonly finding: PlausibilityFindingView;
}

const tones = { error: 'danger', warning: 'warning', hint: 'info', notice: 'info' } as const;

/** What was found, in a sentence, with the other course start of a pair. */
export function FindingText({ finding }: OneFinding) {
  const guest = useGuest();
  const { texts, language } = guest;
  const { other, acknowledged, severity } = finding;
  const words = texts.findings;
  return (
    <>
      <Badge label={labelOf(words.severities, severity)} tone={tones[severity]} /> {inWords(guest, finding)}
      {other && (
        <span class="under">
          {other.id === undefined ? (
            words.otherPlan(other.providerName)
          ) : (
            <>
              {words.other}{' '}
              <a class="kern-link" href={`/course-starts/${other.id}`}>
                {other.title}
              </a>{' '}
              ({other.providerName}, {day(language, other.startsOn)})
            </>
          )}
        </span>
      )}
      {acknowledged && (
        <span class="under">
          {words.acknowledged(day(language, acknowledged.at), labelOf(words.reasons, acknowledged.reason))}
        </span>
      )}
    </>
  );
}

/** "So gewollt", with a reason; nothing where that has been said. `stays`: back to the page of the course start. */
export function Acknowledge({ finding, stays }: OneFinding & { readonly stays: boolean }) {
  const guest = useGuest();
  const { texts } = guest;
  const words = texts.findings;
  if (finding.acknowledged) return null;
  return (
    <details class="filter">
      <summary>
        {words.acknowledge}
        <span class="spoken">{words.about(inWords(guest, finding))}</span>
      </summary>
      <PostForm action={`/findings/${finding.id}/acknowledge`}>
        {stays && <input type="hidden" name="courseStart" value={finding.courseStart.id} />}
        <SelectField
          name="reason"
          id={`reason-${finding.id}`}
          label={words.reason}
          values={{ reason: 'intended' }}
          required
          choices={options(words.reasons, acknowledgeReasons)}
        />
        <SubmitButton label={words.acknowledge} kind="secondary" about={finding.courseStart.title} />
      </PostForm>
    </details>
  );
}

function inWords({ texts, language }: Guest, { code, values }: PlausibilityFindingView): string {
  const sentences: Readonly<Record<string, (said: Readonly<Record<string, string>>) => string>> = texts.findings.says;
  const { is, rule } = values;
  if (isOneValue(is) && isOneValue(rule)) return ruleInWords(code, is, rule, texts);
  return sentences[code]?.(said(values, texts, language)) ?? code;
}

/** What a rule has otherwise. */
function ruleInWords(code: string, is: OneValue, rule: OneValue, texts: Guest['texts']): string {
  const sentences: Readonly<Partial<Record<string, (is: OneValue, rule: OneValue) => string>>> =
    texts.ruleFindings.says;
  return sentences[code]?.(levelNames(is, texts), levelNames(rule, texts)) ?? code;
}

type OneValue = string | number;

function isOneValue(value: FindingValues[string] | undefined): value is OneValue {
  return typeof value === 'string' || typeof value === 'number';
}

function said(values: FindingValues, texts: Guest['texts'], language: Guest['language']) {
  const inOneWord = (value: FindingValues[string]): string => {
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return value.map((each) => day(language, each)).join(', ');
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(language, value) : value;
  };
  const words = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inOneWord(value)]));
  const { days, count } = values;
  const more = Array.isArray(days) && typeof count === 'number' && count > days.length;
  return more ? { ...words, days: `${words['days']} … (${texts.findings.more(String(count))})` } : words;
}
