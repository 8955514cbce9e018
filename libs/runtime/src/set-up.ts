import type { ServiceName } from '@app/contracts';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileLimit, jsonLimit, takeBodies } from './bodies/take-bodies.js';
import { healthRoutes } from './health/health-routes.js';
import { Metrics } from './health/metrics.js';
import { Readiness } from './health/readiness.js';
import { serveOpenApi } from './openapi/openapi.js';
import { answer, ProblemFilter, type ProblemReply } from './problems/problem.filter.js';
import { limitRate } from './requests/limit-rate.js';
import { observeRequests } from './requests/observe-requests.js';
import { UndeclaredBody } from './validation/undeclared-body.js';
import { RequestValidation } from './validation/validation.pipe.js';

export interface ServiceOptions {
  readonly service: ServiceName;
  /** Requests one caller may make in a second; none are counted when 0. 300 when absent. */
  readonly requestsPerSecond?: number;
}

/** The HTTP side of a service, before any of its own routes. */
export function fastifyAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: jsonLimit,
    requestTimeout: 120_000,
    trustProxy: 'loopback',
    multipart: { limits: { fileSize: fileLimit, files: 1, fields: 20, fieldSize: 10_000, parts: 21 } },
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answer(reply as unknown as ProblemReply, { status: 400, code: 'url.malformed' }, request),
  });
}

/** Everything between the socket and a controller, alike in every service and in its tests. */
export async function setUp(app: NestFastifyApplication, options: ServiceOptions): Promise<void> {
  const { service, requestsPerSecond = 300 } = options;
  const instance = app.getHttpAdapter().getInstance();
  observeRequests(instance, app.get(Metrics), app.get(Readiness));
  if (requestsPerSecond > 0) await limitRate(instance, requestsPerSecond);
  takeBodies(instance);
  app.setGlobalPrefix(`api/${service}`);
  app.useGlobalInterceptors(new UndeclaredBody());
  app.useGlobalPipes(new RequestValidation());
  app.useGlobalFilters(new ProblemFilter());
  healthRoutes(instance, app.get(Readiness), app.get(Metrics));
  serveOpenApi(app, service);
}
