import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AnswerCheck } from './answer-check.js';
import { openApi } from './openapi.js';

/** Lets a request fail whose answer is otherwise than OpenAPI says, so that every spec over HTTP proves the document true. */
export function watchAnswers(app: NestFastifyApplication, service: string): void {
  let check: AnswerCheck | undefined;
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onSend', async ({ method, url }, reply, payload) => {
    const isJson = /^application\/json/.test(String(reply.getHeader('content-type')));
    const [path = ''] = url.split('?');
    const own = path.startsWith(`/api/${service}/`) && !path.endsWith('/openapi.json');
    // the head of what the document says of GET
    if (method === 'HEAD') return payload;
    if (!own || !isJson || reply.statusCode >= 300 || typeof payload !== 'string' || payload === '') return payload;
    check ??= new AnswerCheck(openApi(app, service));
    const faults = check.faults({ method, path, status: reply.statusCode, body: JSON.parse(payload) });
    if (faults.length === 0) return payload;
    const told = `Not as documented: ${faults.join('; ')}`;
    console.error(told);
    reply.code(500).header('content-type', 'text/plain; charset=utf-8').removeHeader('content-length');
    return told;
  });
}
