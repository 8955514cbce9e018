import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import { HttpException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * At most `perSecond` requests of one caller; more are answered 429. A caller is a token, or an address without one.
 * Counted per process: with n replicas a caller has up to n times as much.
 */
export async function limitRate(instance: FastifyInstance, perSecond: number): Promise<void> {
  await instance.register(rateLimit, {
    max: perSecond,
    timeWindow: 1_000,
    cache: 20_000,
    keyGenerator: callerOf,
    errorResponseBuilder: (_request, { ttl }) =>
      new HttpException({ code: 'rate.exceeded', retryAfterSeconds: Math.max(1, Math.ceil(ttl / 1_000)) }, 429),
  });
}

function callerOf({ headers, ip }: FastifyRequest): string {
  return headers.authorization ? createHash('sha256').update(headers.authorization).digest('base64') : ip;
}
