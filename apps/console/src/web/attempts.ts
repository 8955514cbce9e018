import { ApiProblem } from '../services/api-problem.js';
import type { Visit } from '../session/visit.js';
import { done, type SeeOther, seeOther } from './answers.js';

/** Tries what a form asks for; a refusal that the form can show comes back, everything else is thrown on. */
export async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly problem: ApiProblem }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof ApiProblem && error.isAboutInput) return { problem: error };
    throw error;
  }
}

/** For one-button forms: back to where the button stood, or on to `next` when it worked, with the outcome in words. */
export async function act(
  visit: Visit,
  back: string,
  said: string,
  work: () => Promise<unknown>,
  next = back,
): Promise<SeeOther> {
  const outcome = await attempt(work);
  if ('value' in outcome) return done(next, said);
  return seeOther(back, { kind: 'danger', text: inWords(visit, outcome.problem) });
}

/** What a refusal says. Its title is in the reader's language, its detail is for programmers. */
export function inWords({ texts }: Pick<Visit, 'texts'>, { status, title, detail, errors }: ApiProblem): string {
  if (status === 412) return texts.newer;
  const said = [title || (detail ?? ''), ...errors.map((error) => error.detail)];
  return texts.failed([...new Set(said)].filter(Boolean).join(' '));
}
