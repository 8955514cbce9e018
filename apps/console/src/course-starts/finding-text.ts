import type { FindingView } from '@app/contracts';
import type { Visit } from '../session/visit.js';
import { rulePackName } from '../texts/rule-pack-name.js';
import { labelOf, type Texts } from '../texts/texts.js';

/** What a finding says in the reader's language; under a rule with the source and the version of the rules. */
export function findingText(
  { code, message, severity, values, source, rulePack }: FindingView,
  { texts, language }: Pick<Visit, 'texts' | 'language'>,
): string {
  const { says, severities, under }: { readonly says: Says } & Omit<typeof texts.ruleFindings, 'says'> =
    texts.ruleFindings;
  if (!values || !rulePack) return message;
  const said = says[code]?.(named(values.is, texts), named(values.rule, texts)) ?? message;
  const written = source ? `${source.law} ${source.paragraph}` : '';
  const weight = severity ? `${severities[severity]}: ` : '';
  return `${weight}${said} ${under(written, rulePackName(rulePack, language, texts))}`;
}

/** Levels by the names people know. */
function named(value: Value, { levels }: Texts): Value {
  return typeof value === 'number'
    ? value
    : value
        .split(', ')
        .map((level) => labelOf(levels, level))
        .join(', ');
}

type Value = number | string;
type Says = Readonly<Partial<Record<string, (is: Value, rule: Value) => string>>>;
