import {
  type CallHandler,
  type ExecutionContext,
  HttpException,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { unknownProperty } from './inherited-names.js';

/**
 * A route that reads no body knows none of the properties of one: they are refused and named, not passed over. An empty
 * object says nothing and is let through. Runs behind the guards, so that nobody learns more from it than from a 404.
 */
@Injectable()
export class UndeclaredBody implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!isJson(headers) || typeof body !== 'object' || body === null || readsBody(context)) return next.handle();
    const errors = Object.keys(body).map((name) =>
      unknownProperty(name, `/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`),
    );
    if (errors.length > 0) throw new HttpException({ code: 'request.unknown-property', errors }, 400);
    return next.handle();
  }
}

/** Forms come from mail programs that end what a mail is part of, and say what RFC 8058 has them say. */
function isJson({ 'content-type': type = '' }: FastifyRequest['headers']): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(type);
}

const reading: readonly number[] = [
  RouteParamtypes.BODY,
  RouteParamtypes.RAW_BODY,
  RouteParamtypes.REQUEST,
  RouteParamtypes.FILE,
  RouteParamtypes.FILES,
];

function readsBody(context: ExecutionContext): boolean {
  const declared: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  return Object.keys(declared ?? {}).some((key) => reading.includes(Number(key.split(':')[0])));
}
