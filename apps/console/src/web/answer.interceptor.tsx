import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { document } from '../design/document.js';
import { flash } from '../session/session.js';
import type { VisitedRequest } from '../session/visit.js';
import type { Answer, Download, PageAnswer, SeeOther, Whole } from './answers.js';

/** Turns what a controller answers into HTTP. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<Answer, string> {
  intercept(context: ExecutionContext, next: CallHandler<Answer>): Observable<string> {
    const http = context.switchToHttp();
    const request = http.getRequest<VisitedRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => this.#written(answer, request, reply)));
  }

  #written(answer: Answer, request: VisitedRequest, reply: FastifyReply): string {
    if (answer.kind === 'page') return writePage(answer, request, reply);
    if (answer.kind === 'whole') return writeWhole(answer, reply);
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

export function writeWhole({ status, headers, content }: Whole, reply: FastifyReply): string {
  reply.status(status).headers(headers);
  return content;
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
