import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './health/readiness.js';
import type { JsonLogger } from './logging/json-logger.js';

const hardLimitMilliseconds = 30_000;
const drainMilliseconds = 10_000;

/** Ends the process in order on SIGTERM and SIGINT, and with the parent that supervises it when told so. */
export function endInOrder(app: NestFastifyApplication, logger: JsonLogger, noticeMilliseconds: number): void {
  let ending = false;
  const end = (because: string) => {
    if (ending) return;
    ending = true;
    logger.log({ code: 'service.stopping', because });
    setTimeout(() => process.exit(1), hardLimitMilliseconds).unref();
    stopInOrder(app, noticeMilliseconds).then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(signal));
  if (process.env['EXIT_WITH_PARENT'] === '1') followParent(() => end('parent'));
}

/** Not ready → no new connections, answers in progress finish → ticks, dispatcher, workers → pools. */
export async function stopInOrder(app: NestFastifyApplication, noticeMilliseconds: number): Promise<void> {
  app.get(Readiness).stop();
  await delay(noticeMilliseconds);
  await drain(app.getHttpServer());
  await app.close();
}

/** Idle connections close at once; those in use after their answer, which says so. */
async function drain(server: Server): Promise<void> {
  if (!server.listening) return;
  const drained = new Promise<void>((resolve) => server.close(() => resolve()));
  await Promise.race([drained, delay(drainMilliseconds, undefined, { ref: false })]);
}

function followParent(end: () => void): void {
  if (process.channel) process.on('disconnect', end);
  else process.stdin.on('end', end).on('close', end).on('error', end).resume();
}
