import type { FindingView } from '@app/contracts';
import type { Guest } from '../session/visit.js';
import { rulePackName } from '../texts/rule-pack-name.js';
import { labelOf, type Texts } from '../texts/texts.js';

/** A finding in the reader's language, in its parts. */
export interface FindingWords {
  /** How much a rule weighs; absent where no rule is behind it. */
  readonly weight?: { readonly label: string; readonly tone: 'warning' | 'info' };
  readonly said: string;
  /** The source and the version of the rules. */
  readonly under?: string;
}

type Reader = Pick<Guest, 'texts' | 'language'>;

export function findingWords(finding: FindingView, { texts, language }: Reader): FindingWords {
  const { code, message, severity, values, source, rulePack } = finding;
  const { says, severities, under }: { readonly says: Says } & Omit<typeof texts.ruleFindings, 'says'> =
    texts.ruleFindings;
  if (!values || !rulePack) return { said: shorts(texts)[code] ?? message };
  const written = source ? `${source.law} ${source.paragraph}` : '';
  return {
    ...(severity && { weight: { label: severities[severity], tone: severity === 'warning' ? 'warning' : 'info' } }),
    said: says[code]?.(levelNames(values.is, texts), levelNames(values.rule, texts)) ?? message,
    under: under(written, rulePackName(rulePack, language, texts)),
  };
}

/** What a finding says, in one line. */
export function findingText(finding: FindingView, reader: Reader): string {
  const { weight, said, under } = findingWords(finding, reader);
  return `${weight ? `${weight.label}: ` : ''}${said}${under ? ` (${under})` : ''}`;
}

function shorts({ findings }: Texts): Readonly<Partial<Record<string, string>>> {
  return findings.short;
}

/** Levels by the names people know. */
export function levelNames(value: Value, { levels }: Texts): Value {
  return typeof value === 'number'
    ? value
    : value
        .split(', ')
        .map((level) => labelOf(levels, level))
        .join(', ');
}

type Value = number | string;
type Says = Readonly<Partial<Record<string, (is: Value, rule: Value) => string>>>;
