import type { PersonBody } from '@app/contracts';
import { skeletonsOf, wordsOf } from './name-forms.js';

/** How sure one can be that two records are of one person. Never certain: that is for people to say. */
export const likenesses = ['strong', 'likely', 'possible'] as const;
export type Likeness = (typeof likenesses)[number];

/** What two records can have in common. */
export const traitKinds = {
  /** Names and birth date. */
  exact: 'strong',
  /** The same words of the name in another order or another field, and the birth date. */
  order: 'likely',
  /** Another spelling or alphabet, and the birth date. */
  sound: 'likely',
  /** Family name, initial and birth date. */
  initial: 'likely',
  /** Names, and day and month of birth swapped. */
  'day-month': 'likely',
  /** Names alone; counts only when one of the two has no birth date. */
  names: 'possible',
} as const satisfies Record<string, Likeness>;
export type TraitKind = keyof typeof traitKinds;

/** Readable, so it never leaves the vault's memory: only its keyed fingerprint is written down. */
export interface Trait {
  readonly kind: TraitKind;
  readonly text: string;
}

/** Everything by which a second record of this person could be recognised. */
export function traitsOf({ familyName, givenName = '', bornOn }: PersonBody): readonly Trait[] {
  const [family, given] = [wordsOf(familyName), wordsOf(givenName)];
  const words = [...new Set([...family, ...given])].sort();
  if (words.length === 0) return [];
  const names = trait('names', words);
  if (!bornOn) return words.length > 1 ? [names] : [];
  const [year = '', ...monthAndDay] = bornOn.split('-');
  return [
    trait('exact', [family.join(''), given.join(''), bornOn]),
    trait('day-month', [family.join(''), given.join(''), year, ...monthAndDay.sort()]),
    trait('order', [...words, bornOn]),
    ...skeletonsOf(words).map((skeleton) => trait('sound', [skeleton, bornOn])),
    ...(given[0] ? [trait('initial', [family.join(''), [...given[0]][0] ?? '', bornOn])] : []),
    ...(words.length > 1 ? [names] : []),
  ];
}

const trait = (kind: TraitKind, parts: readonly string[]): Trait => ({ kind, text: parts.join('\u0000') });

export function likenessOf(kinds: readonly TraitKind[]): Likeness {
  return likenesses.find((likeness) => kinds.some((kind) => traitKinds[kind] === likeness)) ?? 'possible';
}
