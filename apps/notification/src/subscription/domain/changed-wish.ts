import type { Wish, WishBody } from './subscription.js';

/** What is changed, and otherwise what was wished before; null and absent both leave a field as it is. */
export function changedWish(
  before: Wish,
  changes: { readonly [Field in keyof Wish]?: Wish[Field] | null | undefined } & Pick<Cadenced, 'cadence'>,
): WishBody {
  return {
    address: changes.address ?? before.address,
    language: changes.language ?? before.language,
    areas: changes.areas ?? before.areas,
    around: changes.around === undefined ? before.around : changes.around,
    levels: changes.levels ?? before.levels,
    courseTypes: changes.courseTypes ?? before.courseTypes,
    fundingPaths: changes.fundingPaths ?? before.fundingPaths,
    formats: changes.formats ?? before.formats,
    childcareOnly: changes.childcareOnly ?? before.childcareOnly,
    ownPeopleOnly: changes.ownPeopleOnly ?? before.ownPeopleOnly,
    slot: changes.slot ?? before.slot,
    cadence: changes.cadence,
    weekdays: changes.weekdays ?? (changes.cadence === 'daily' ? [] : before.weekdays),
  };
}

interface Cadenced {
  readonly cadence?: 'daily' | 'weekly' | null | undefined;
}
