import {
  type PolicyChangeView,
  type PolicyTermName,
  type PolicyTerms,
  type PolicyTermView,
  type PolicyTextView,
  policyTermRules,
  type Wording,
} from '@app/contracts';
import { differences } from '../domain/policy-version.js';
import { de } from './de.js';
import { dePlain } from './de-plain.js';
import { en } from './en.js';
import { type PolicyTexts, policySections } from './policy-texts.js';

const textsIn: Readonly<Record<Wording, PolicyTexts>> = { de, en, 'de-plain': dePlain };

/** What a policy says, for everybody: made of its values. */
export function policyText(region: string, terms: PolicyTerms, wording: Wording): PolicyTextView {
  const texts = textsIn[wording];
  return {
    wording,
    title: texts.title(region === 'all' ? undefined : region),
    lead: texts.lead,
    sections: policySections.map(([section, names]) => ({
      heading: texts.headings[section],
      terms: names.map((name) => termView(name, terms, wording)),
    })),
  };
}

/** What is different, each time with the sentence before and after. */
export function policyChanges(before: PolicyTerms, after: PolicyTerms, wording: Wording): readonly PolicyChangeView[] {
  return differences(before, after).map((name) => ({
    name,
    before: before[name],
    after: after[name],
    sentenceBefore: sentence(name, before, wording),
    sentenceAfter: sentence(name, after, wording),
  }));
}

function termView(name: PolicyTermName, terms: PolicyTerms, wording: Wording): PolicyTermView {
  const { default: usual, ...rule } = policyTermRules[name];
  return { name, ...rule, usual, value: terms[name], sentence: sentence(name, terms, wording) };
}

function sentence<Name extends PolicyTermName>(name: Name, terms: PolicyTerms, wording: Wording): string {
  return textsIn[wording].sentences[name](terms[name]);
}
