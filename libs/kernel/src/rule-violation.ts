/** One field of a request that a rule refused. `pointer` is an RFC 6901 JSON pointer into the request body. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** How a refusal is answered over HTTP: 422 unless the rule says otherwise. */
export type Refusal = 'unprocessable' | 'conflict' | 'not-found' | 'forbidden' | 'precondition-failed';

/** A rule of the domain said no. Retrying will not help; the caller must change something. */
export class RuleViolation extends Error {
  constructor(
    /** Stable, in lower case with dots and dashes: `seat-offer.expired`. */
    readonly code: string,
    message: string,
    readonly errors: readonly FieldProblem[] = [],
    readonly refusal: Refusal = 'unprocessable',
  ) {
    super(message);
    this.name = 'RuleViolation';
  }
}

/** A rule refused one field. */
export function refuseField(pointer: string, code: string, detail: string): RuleViolation {
  return new RuleViolation(code, detail, [{ pointer, code, detail }]);
}

/** What was asked for is not there, or is not for the caller to see: both answer alike (404). */
export function notFound(what: string): RuleViolation {
  return new RuleViolation(`${what}.not-found`, 'There is nothing here for you under this name.', [], 'not-found');
}
