import type { ProblemView } from '@app/contracts';
import type { FieldProblem } from '@app/kernel';
import { type Language, problemText, titleOfStatus } from './problem-texts.js';

/** An answer that is not the one hoped for, before it is put into words. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  /** Try again after so many seconds. */
  readonly retryAfterSeconds?: number;
}

/** RFC 9457 in the reader's language; `instance` names the trace, so that the operator finds the log line. */
export function problemView(
  { status, code, detail, errors }: Problem,
  language: Language,
  traceId?: string,
): ProblemView {
  return {
    type: `urn:kursbruecke:problem:${code}`,
    title: problemText(code, language) ?? titleOfStatus(status, language),
    status,
    code,
    ...(detail && { detail }),
    ...(traceId && { instance: `urn:kursbruecke:trace:${traceId}` }),
    ...(errors && errors.length > 0 && { errors: errors.map((error) => ({ ...error, ...inWords(error, language) })) }),
  };
}

function inWords({ code, detail }: FieldProblem, language: Language): { detail: string } {
  return { detail: problemText(code, language) ?? detail };
}
