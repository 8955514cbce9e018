import { healthRoutes, type JsonLogger, Metrics, observeRequests, Readiness } from '@app/runtime';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConsoleModule } from '../console.module.js';
import { sealCookies } from '../session/sealed-cookies.js';
import { Visits } from '../session/visits.js';
import type { ConsoleSettings } from '../settings.js';
import { serveAssets } from './assets.js';
import { takeForms } from './bodies.js';
import { PageFilter } from './page.filter.js';
import { largestBody, passThrough } from './pass-through.js';
import { secureHeaders } from './security-headers.js';

/** The console, ready to listen. */
export async function createConsole(
  settings: ConsoleSettings,
  logger: JsonLogger | false,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy: 'loopback', requestTimeout: 120_000, bodyLimit: largestBody });
  const app = await NestFactory.create<NestFastifyApplication>(ConsoleModule.with(settings), adapter, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  const instance = app.getHttpAdapter().getInstance();
  observeRequests(instance, app.get(Metrics), app.get(Readiness));
  await secureHeaders(instance, settings);
  await sealCookies(instance, settings.sessionSecret, settings.consoleUrl.startsWith('https:'));
  await passThrough(instance, settings);
  serveAssets(instance);
  await takeForms(instance);
  healthRoutes(instance, app.get(Readiness), app.get(Metrics));
  app.useGlobalFilters(new PageFilter(app.get(Visits)));
  return app;
}
