import proxy from '@fastify/http-proxy';
import type { FastifyInstance } from 'fastify';
import { type ConsoleSettings, serviceNames } from '../settings.js';

/** Bytes of the largest body a service takes: an uploaded file and its form around it. */
export const largestBody = 51 * 1_048_576;
const kept = new Set([
  'accept',
  'accept-language',
  'authorization',
  'content-length',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'traceparent',
  'user-agent',
]);

/**
 * `/api/<service>/…` for programs, on the console's origin. Only the caller's own `Authorization` counts there:
 * the browser's session never goes along, so no other site can act through it.
 */
export async function passThrough(instance: FastifyInstance, { services }: ConsoleSettings): Promise<void> {
  for (const service of serviceNames) {
    await instance.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      await scope.register(proxy, {
        upstream: new URL(services[service]).origin,
        prefix: `/api/${service}`,
        rewritePrefix: new URL(services[service]).pathname,
        http: { requestOptions: { timeout: 120_000 } },
        replyOptions: {
          rewriteRequestHeaders: (_request, headers) =>
            Object.fromEntries(Object.entries(headers).filter(([name]) => kept.has(name))) as typeof headers,
          rewriteHeaders: (headers) => without(headers, 'set-cookie'),
          onError: (reply) => void reply.status(503).type('application/problem+json').send(away),
        },
      });
    });
  }
}

function without<T extends object>(headers: T, name: string): T {
  return Object.fromEntries(Object.entries(headers).filter(([known]) => known !== name)) as T;
}

const away = JSON.stringify({
  type: 'urn:kursbruecke:problem:service.unreachable',
  title: 'Der Dienst ist gerade nicht verfügbar.',
  status: 503,
  code: 'service.unreachable',
});
