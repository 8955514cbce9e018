import { harmlessTrace } from '@app/runtime';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type ProblemKind, ProblemPage } from '../design/problem-page.js';
import { ApiProblem } from '../services/api-problem.js';
import { IssuerUnreachable } from '../session/issuer.js';
import { sessionOf } from '../session/session.js';
import { ForeignForm, NotSignedIn } from '../session/visit.guard.js';
import type { VisitedRequest } from '../session/visit.js';
import type { Visits } from '../session/visits.js';
import { writePage } from './answer.interceptor.js';
import { page } from './answers.js';

const justNowMilliseconds = 15_000;

/** Everything that can go wrong, as a page that says what a person can do, and nothing of the inside. */
@Catch()
export class PageFilter implements ExceptionFilter<unknown> {
  readonly #log = new Logger('page');

  constructor(private readonly visits: Visits) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<VisitedRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const straight = statusOf(error) === 404 ? withoutLastSlash(request) : undefined;
    if (straight !== undefined) {
      reply.status(308).header('location', straight).send('');
      return;
    }
    if (this.#mustSignIn(error, request)) {
      const returnTo = request.method === 'GET' ? request.url : '/';
      reply
        .status(303)
        .header('location', `/login?${new URLSearchParams({ returnTo })}`)
        .send('');
      return;
    }
    request.guest ??= this.visits.guest(request, reply);
    const { guest } = request;
    const kind = kindOf(error);
    if (kind.status >= 500) this.#log.warn({ code: `page.${kind.name}`, error: harmlessTrace(error) });
    const title = guest.texts.problems[kind.name].title;
    const answer = page(title, <ProblemPage guest={guest} kind={kind} />, { status: kind.status });
    reply.send(writePage(answer, request, reply));
  }

  /** A token refused right after signing in would be refused for ever: then it is said, not tried again. */
  #mustSignIn(error: unknown, request: VisitedRequest): boolean {
    if (error instanceof NotSignedIn) return true;
    const justSignedIn = Date.now() - (sessionOf(request).get('signedInAt') ?? 0) < justNowMilliseconds;
    return error instanceof ApiProblem && error.status === 401 && !justSignedIn;
  }
}

/** The address without the slash at its end, which people type; never one that leads to another host. */
function withoutLastSlash({ method, url }: Pick<VisitedRequest, 'method' | 'url'>): string | undefined {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  if ((method !== 'GET' && method !== 'HEAD') || !path.endsWith('/')) return undefined;
  const straight = path.replace(/^[/\\]+/, '').replace(/[/\\]+$/, '');
  return straight === '' ? undefined : `/${straight}${query}`;
}

function kindOf(error: unknown): ProblemKind {
  if (error instanceof ApiProblem) return ofApi(error);
  if (error instanceof IssuerUnreachable) return { name: 'issuerAway', status: 503 };
  if (error instanceof ForeignForm) return { name: 'foreignForm', status: 403 };
  const status = statusOf(error);
  if (status === 404) return { name: 'notFound', status };
  if (status === 403) return { name: 'notYours', status };
  return status < 500 ? { name: 'badRequest', status } : { name: 'broken', status: 500 };
}

function ofApi({ status, code, service, title, detail }: ApiProblem): ProblemKind {
  if (code === 'member.unknown') return { name: 'unknownMember', status: 403 };
  if (status === 401) return { name: 'tokenRefused', status: 403 };
  if (status === 403) return { name: 'notYours', status };
  if (status === 404) return { name: 'notFound', status };
  if (status >= 500) return { name: 'serviceAway', status: 503, service };
  return { name: 'refused', status, said: [title, detail ?? ''].filter(Boolean).join(' ') };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
