import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { harmlessTrace } from '../logging/harmless-trace.js';
import { languageOf } from '../requests/language.js';
import { traceIdOf } from '../requests/trace.js';
import { type Problem, problemView } from './problem.js';
import { problemOf } from './problem-of.js';
import './field-texts.js';

interface Request {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly traceparent?: string | undefined;
  readonly routeOptions?: { readonly url?: string | undefined };
}

export interface ProblemReply {
  readonly sent?: boolean;
  readonly raw: { readonly headersSent: boolean; destroy(): unknown };
  status(code: number): this;
  header(name: string, value: string): this;
  send(payload: string): unknown;
}

/** The one place where something thrown becomes an HTTP answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter<unknown> {
  readonly #log = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const reply = http.getResponse<ProblemReply>();
    const problem = problemOf(error);
    if (problem.status >= 500 || problem.code === 'value.refused') this.#tell(problem, error, request);
    if (reply.sent || reply.raw.headersSent) reply.raw.destroy();
    else answer(reply, problem, request);
  }

  #tell({ code, status }: Problem, error: unknown, { routeOptions }: Request): void {
    const line = { code: `problem.${code}`, status, route: routeOptions?.url, error: harmlessTrace(error) };
    if (status === 500) this.#log.error(line);
    else this.#log.warn(line);
  }
}

export function answer(reply: ProblemReply, problem: Problem, { headers, traceparent }: Request): void {
  const language = languageOf(headers['accept-language']);
  reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language);
  if (problem.status === 401) reply.header('www-authenticate', challenge(problem.code));
  if (problem.retryAfterSeconds) reply.header('retry-after', String(problem.retryAfterSeconds));
  reply.send(JSON.stringify(problemView(problem, language, traceIdOf(traceparent))));
}

/** RFC 6750: says `invalid_token` only to somebody who brought one. */
function challenge(code: string): string {
  return code === 'token.missing' ? 'Bearer realm="kursbruecke"' : 'Bearer realm="kursbruecke", error="invalid_token"';
}
