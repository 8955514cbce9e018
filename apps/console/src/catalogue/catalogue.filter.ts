import { harmlessTrace } from '@app/runtime';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblem } from '../services/api-problem.js';
import { type ConsoleSettings, consoleSettings } from '../settings.js';
import { writeWhole } from '../web/answer.interceptor.js';
import { type PublicProblem, problemPage } from './problem.js';
import { readerOf } from './reader.js';

/** Failures on public pages: in the reader's language, without a session, and nothing of the inside. */
@Catch()
export class CatalogueFilter implements ExceptionFilter<unknown> {
  readonly #log = new Logger('catalogue');

  constructor(@Inject(consoleSettings) private readonly settings: ConsoleSettings) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const kind = kindOf(error);
    if (kind === 'away') this.#log.warn({ code: 'catalogue.away', error: harmlessTrace(error) });
    const reader = readerOf(host.switchToHttp().getRequest<FastifyRequest>(), this.settings);
    void reply.send(writeWhole(problemPage(reader, kind), reply));
  }
}

function kindOf(error: unknown): PublicProblem {
  const status = error instanceof ApiProblem ? error.status : error instanceof HttpException ? error.getStatus() : 500;
  if (status === 404) return 'notFound';
  return status >= 400 && status < 500 && status !== 401 && status !== 429 ? 'badRequest' : 'away';
}
