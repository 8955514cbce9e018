import { traceContext } from '@app/messaging';
import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../health/metrics.js';
import type { Readiness } from '../health/readiness.js';
import { traceIdOf, traceparentFor } from './trace.js';

declare module 'fastify' {
  interface FastifyRequest {
    traceparent?: string;
  }
}

const quiet = new Set(['/livez', '/readyz', '/metrics']);

/** Trace, figures and one log line per request: route patterns, never addresses, never bodies. */
export function observeRequests(instance: FastifyInstance, metrics: Metrics, readiness: Readiness): void {
  const log = new Logger('http');
  instance.decorateRequest('traceparent', undefined);
  instance.addHook('onRequest', (request, _reply, done) => {
    request.traceparent = traceparentFor(request.headers.traceparent);
    traceContext.run(request.traceparent, done);
  });
  // Reading a body leaves the asynchronous context of the first hook.
  instance.addHook('preHandler', (request, _reply, done) => traceContext.run(request.traceparent, done));
  instance.addHook('onSend', (request, reply, payload, done) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    const traceId = traceIdOf(request.traceparent);
    if (traceId) reply.header('trace-id', traceId);
    if (readiness.stopping) reply.header('connection', 'close');
    done(null, payload);
  });
  instance.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
    if (!quiet.has(route)) traceContext.run(request.traceparent, () => log.log(line(request.method, route, reply)));
    done();
  });
}

function line(method: string, route: string, reply: { readonly statusCode: number; readonly elapsedTime: number }) {
  return {
    code: 'http.answered',
    method,
    route,
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime),
  };
}
