import { HttpException } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MalformedBody, readJsonBody } from './json-body.js';

/** Bytes of a JSON body. */
export const jsonLimit = 1_048_576;
/** Bytes of an uploaded file. */
export const fileLimit = 50 * 1_048_576;

/** This route takes `multipart/form-data`; all others take JSON only. */
export const TakesFiles = () => RouteConfig({ takesFiles: true });

/** JSON and nothing else, read strictly; no compressed bodies; no NUL in an address. */
export function takeBodies(instance: FastifyInstance, otherTypes: readonly string[] = []): void {
  for (const type of ['application/json', 'text/plain']) instance.removeContentTypeParser(type);
  instance.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer', bodyLimit: jsonLimit },
    (_request, body, done) => {
      try {
        done(null, readJsonBody(body as Buffer));
      } catch (error) {
        done(
          error instanceof MalformedBody ? new HttpException({ code: error.code }, 400) : (error as Error),
          undefined,
        );
      }
    },
  );
  instance.addHook('onRequest', async (request) => {
    refuseUnreadable(request, otherTypes);
  });
}

function refuseUnreadable({ headers, url, query, routeOptions }: FastifyRequest, otherTypes: readonly string[]): void {
  if (/%00/.test(url) || Object.hasOwn(query as object, '__proto__')) {
    throw new HttpException({ code: 'url.malformed' }, 400);
  }
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw unsupported();
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (parameters.some((parameter) => /^\s*charset\s*=\s*(?!"?utf-?8"?\s*$)/.test(parameter))) throw unsupported();
  const files = type.trim() === 'multipart/form-data';
  if (files && !('takesFiles' in routeOptions.config) && !otherTypes.includes('multipart/form-data'))
    throw unsupported();
}

function unsupported(): HttpException {
  return new HttpException({ code: 'body.unsupported-type' }, 415);
}
