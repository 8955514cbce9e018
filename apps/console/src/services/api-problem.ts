import type { ProblemView } from '@app/contracts';
import type { ServiceName } from '../settings.js';

export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A service answered with a problem, or not at all (503 `service.unreachable`). */
export class ApiProblem extends Error {
  constructor(
    readonly service: ServiceName,
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail?: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(`${service} answered ${status} ${code}`);
    this.name = 'ApiProblem';
  }

  static of(service: ServiceName, status: number, body: unknown): ApiProblem {
    const { code, title, detail, errors } = asProblem(body);
    return new ApiProblem(service, status, code ?? `http.${status}`, title ?? '', detail, errors ?? []);
  }

  static unreachable(service: ServiceName): ApiProblem {
    return new ApiProblem(service, 503, 'service.unreachable', '');
  }

  /** True when the caller can mend it by entering something else. */
  get isAboutInput(): boolean {
    return [400, 409, 412, 413, 415, 422].includes(this.status);
  }
}

function asProblem(body: unknown): Partial<ProblemView> {
  return typeof body === 'object' && body !== null ? body : {};
}
