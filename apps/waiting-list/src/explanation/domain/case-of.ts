import type { Course, Hold, Person, Situation } from '@app/allocation';
import type { ExplanationDocument } from '@app/contracts';
import type { Considered } from './contradiction.js';

/** A course start nobody can be planned for: cancelled, or closed. */
export const empty = { members: 0, offered: 0, accepted: 0, freeReserved: [], freeOpen: 0 } as const;

/** An explained case as the rules read it, rebuilt from what a document keeps. */
export function consideredIn({ courses }: Pick<ExplanationDocument, 'courses'>): readonly Considered[] {
  return courses.map(({ course, standing = empty, openCutOff }) => ({
    course: course as Course,
    standing,
    ...(openCutOff && { openCutOff }),
  }));
}

export function situationIn(document: ExplanationDocument, courses: readonly Considered[]): Situation {
  const { person, asOf, policy, place, entry } = document;
  return situationOf(entry.state, { person: person as Person, asOf, terms: policy.terms, courses }, place?.course);
}

/** Only whoever waits is in the market; which course is offered or accepted plays no part here. */
export function situationOf(
  state: string,
  { person, ...market }: Pick<Situation, 'person' | 'asOf' | 'terms' | 'courses'>,
  planned: string | undefined,
): Situation {
  const hold = holdIn(state, person.id);
  return {
    ...market,
    person: { ...person, paused: state === 'paused' || state === 'withdrawn' },
    ...(hold && { hold }),
    ...(state === 'waiting' && planned !== undefined && { planned }),
  };
}

function holdIn(state: string, person: string): Hold | undefined {
  if (state === 'offered') return { person, course: '', state: 'offered' };
  return state === 'placed' || state === 'in-course' ? { person, course: '', state: 'accepted' } : undefined;
}
