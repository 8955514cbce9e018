import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Metrics } from './health/metrics.js';
import { JsonLogger } from './logging/json-logger.js';
import { RuntimeModule } from './runtime.module.js';
import { fastifyAdapter, type ServiceOptions, setUp } from './set-up.js';
import { integer, optional } from './settings.js';
import { endInOrder } from './shutdown.js';
import { tellSupervisor } from './supervisor.js';

export interface StartOptions extends ServiceOptions {
  readonly port?: number;
  readonly host?: string;
}

class Service {}

/** Starts a service and listens. PORT, HOST, LOG_LEVEL and RATE_LIMIT (a number, or `off`) of the environment count. */
export async function startService(
  module: Type | DynamicModule,
  options: StartOptions,
): Promise<NestFastifyApplication> {
  const logger = new JsonLogger(options.service, optional('LOG_LEVEL', 'info'));
  const root = { module: Service, imports: [RuntimeModule, module] };
  const app = await NestFactory.create<NestFastifyApplication>(root, fastifyAdapter(), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  await setUp(app, { requestsPerSecond: rateFromEnvironment(), ...options });
  app.get(Metrics).watchProcess();
  endInOrder(app, logger, integer('SHUTDOWN_NOTICE_MS', 0));
  await app.listen(options.port ?? integer('PORT', 0), options.host ?? optional('HOST', '127.0.0.1'));
  logger.log({ code: 'service.started', url: await app.getUrl() });
  tellSupervisor();
  return app;
}

function rateFromEnvironment(): number {
  return optional('RATE_LIMIT') === 'off' ? 0 : integer('RATE_LIMIT', 300);
}
