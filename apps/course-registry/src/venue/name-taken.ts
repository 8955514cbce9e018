import { RuleViolation } from '@app/kernel';

/** Two houses of one name would be mixed up in every list. */
export function nameTaken(): RuleViolation {
  const problem = { pointer: '/name', code: 'venue.name-taken', detail: 'The provider has a venue of this name.' };
  return new RuleViolation(problem.code, problem.detail, [problem], 'conflict');
}
