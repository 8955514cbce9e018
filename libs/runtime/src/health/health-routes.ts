import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';

const unlimited = { config: { rateLimit: false } };

/** For the supervisor and Prometheus, at the root, outside the service's own address. They tell nothing about people. */
export function healthRoutes(instance: FastifyInstance, readiness: Readiness, metrics: Metrics): void {
  instance.get('/livez', unlimited, async () => ({ alive: true }));
  instance.get('/readyz', unlimited, async (_request, reply) => {
    const view = await readiness.view();
    return reply.status(view.ready ? 200 : 503).send(view);
  });
  instance.get('/metrics', unlimited, async (_request, reply) => {
    return reply.header('content-type', metrics.registry.contentType).send(await metrics.text());
  });
}
