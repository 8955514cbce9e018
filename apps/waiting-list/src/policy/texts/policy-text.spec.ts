import {
  defaultPolicyTerms,
  type PolicyTermName,
  type PolicyTerms,
  policyTermNames,
  policyTermRules,
  wordings,
} from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { policyChanges, policyText } from './policy-text.js';
import { policySections } from './policy-texts.js';

/** Every value worth trying of a term: its bounds, what is usual, and some between. */
function valuesOf(name: PolicyTermName): readonly (number | boolean | string)[] {
  const rule = policyTermRules[name];
  if (rule.unit === 'yes-no') return [true, false];
  if (rule.unit === 'choice') return rule.choices;
  const { minimum, maximum } = rule;
  const some = [minimum, minimum + 1, minimum + 2, rule.default, Math.floor((minimum + maximum) / 3), maximum];
  return [...new Set(some.filter((value) => value <= maximum))];
}

const saying = (terms: PolicyTerms, wording: (typeof wordings)[number]) =>
  policyText('all', terms, wording)
    .sections.flatMap(({ heading, terms: said }) => [heading, ...said.map(({ sentence }) => sentence)])
    .join('\n');

describe.each(wordings)('the text of a policy (%s)', (wording) => {
  it.each(policyTermNames)('is another one for every value of %s', (name) => {
    const texts = valuesOf(name).map((value) => saying({ ...defaultPolicyTerms, [name]: value }, wording));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('holds no number that is not one of the values', () => {
    const odd = Object.fromEntries(
      policyTermNames.map((name, at) => [
        name,
        typeof defaultPolicyTerms[name] === 'number' ? 701 + at : defaultPolicyTerms[name],
      ]),
    ) as unknown as PolicyTerms;
    const values = new Set(Object.values(odd).map(String));
    const { lead, title } = policyText('all', odd, wording);
    const numbers = `${title}\n${lead}\n${saying(odd, wording)}`.match(/\d[\d.,]*/g) ?? [];
    expect(numbers.map((text) => text.replace(/[.,]/g, '')).filter((text) => !values.has(text))).toEqual([]);
    expect(numbers).toHaveLength(policyTermNames.filter((name) => typeof odd[name] === 'number').length);
  });

  it('spells no number out either', () => {
    const spelt =
      /\b(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|two|three|four|five|six|seven|eight|nine|ten|hundred)\b/i;
    const all = policyTermNames.flatMap((name) =>
      valuesOf(name).map((value) => saying({ ...defaultPolicyTerms, [name]: value }, wording)),
    );
    expect(all.filter((text) => spelt.test(text))).toEqual([]);
  });

  it('calls no offer a promise and no proposal an assignment', () => {
    const { title, lead } = policyText('all', defaultPolicyTerms, wording);
    expect(`${title} ${lead} ${saying(defaultPolicyTerms, wording)}`).not.toMatch(
      /zusage|zugesagt|zuweisung|zugewiesen|assign/i,
    );
  });
});

it('a policy says something about each of its terms, once', () => {
  expect(policySections.flatMap(([, names]) => names).sort()).toEqual([...policyTermNames].sort());
});

it('a change is said before and after', () => {
  const after = { ...defaultPolicyTerms, leadDays: 28 };
  expect(policyChanges(defaultPolicyTerms, after, 'de')).toEqual([
    {
      name: 'leadDays',
      before: 42,
      after: 28,
      sentenceBefore: 'Angebote gehen frühestens 42 Tage vor Kursbeginn hinaus.',
      sentenceAfter: 'Angebote gehen frühestens 28 Tage vor Kursbeginn hinaus.',
    },
  ]);
});
