import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { document } from '../design/document.js';
import { flash } from '../session/session.js';
import type { VisitedRequest } from '../session/visit.js';
import type { Answer, Download, PageAnswer, SeeOther, Whole } from './answers.js';

/** Turns what a controller answers into HTTP. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<Answer, string | undefined> {
  intercept(context: ExecutionContext, next: CallHandler<Answer>): Observable<string | undefined> {
    const http = context.switchToHttp();
    const request = http.getRequest<VisitedRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => this.#written(answer, request, reply)));
  }

  #written(answer: Answer, request: VisitedRequest, reply: FastifyReply): string | undefined {
    if (answer.kind === 'page') return writePage(answer, request, reply);
    if (answer.kind === 'whole') return writeWhole(answer, reply, request.headers['if-none-match']);
    return answer.kind === 'download' ? writeDownload(answer, reply) : writeSeeOther(answer, request, reply);
  }
}

export function writePage(answer: PageAnswer, request: VisitedRequest, reply: FastifyReply): string {
  const { guest } = request;
  if (!guest) throw new Error('A page was made for nobody.');
  reply
    .status(answer.status ?? 200)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-language', guest.language);
  return document(guest, answer);
}

/** What the reader has already is not sent again (RFC 9110 §13.1.2, weak comparison). */
export function writeWhole(
  { status, headers, content }: Whole,
  reply: FastifyReply,
  known?: string,
): string | undefined {
  reply.status(status).headers(headers);
  if (status !== 200) return content;
  const etag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', etag);
  const has = known?.split(',').some((tag) => tag.trim().replace(/^(W\/)?/, 'W/') === etag);
  if (!has) return content;
  reply.status(304).removeHeader('content-type');
  return undefined;
}

function writeSeeOther({ url, flash: said }: SeeOther, request: VisitedRequest, reply: FastifyReply): string {
  if (said) flash(request, said);
  reply.status(303).header('location', url).header('content-type', 'text/plain; charset=utf-8');
  return '';
}

function writeDownload({ fileName, contentType, content }: Download, reply: FastifyReply): string {
  reply
    .status(200)
    .header('content-type', contentType)
    .header('content-disposition', `attachment; filename="${fileName}"`);
  return content;
}
