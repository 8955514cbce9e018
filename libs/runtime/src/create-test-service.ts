import type { NestApplicationOptions } from '@nestjs/common';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { JsonLogger } from './logging/json-logger.js';
import { fastifyAdapter, type ServiceOptions, setUp } from './set-up.js';

/** A compiled `TestingModule` of @nestjs/testing; it imports RuntimeModule, as service modules do. */
interface Compiled {
  createNestApplication<T extends NestFastifyApplication>(
    adapter: AbstractHttpAdapter,
    options: NestApplicationOptions,
  ): T;
}

export interface TestServiceOptions extends ServiceOptions {
  /** Where log lines go; nowhere when absent. */
  readonly logTo?: DestinationStream;
}

/** The service as `startService` sets it up, listening nowhere: for `supertest(app.getHttpServer())` and `app.inject()`. */
export async function createTestService(
  compiled: Compiled,
  options: TestServiceOptions,
): Promise<NestFastifyApplication> {
  const logger = options.logTo ? new JsonLogger(options.service, 'debug', options.logTo) : undefined;
  const app = compiled.createNestApplication<NestFastifyApplication>(fastifyAdapter(), {
    logger: logger ?? false,
    bodyParser: false,
  });
  await setUp(app, { requestsPerSecond: 0, ...options });
  const { watchAnswers } = await import('./openapi/watch-answers.js');
  watchAnswers(app, options.service);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
