import { StreamedForm } from '@app/runtime';
import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { largestImport } from './largest-import.js';

interface FormRequest {
  body: unknown;
  form?: StreamedForm | undefined;
}

/** Opens the form up to its file, so that fields are judged first, and hears the sender out before anything is answered. */
@Injectable()
export class OpenForm implements NestInterceptor {
  constructor(@Inject(largestImport) private readonly largest: number) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & FormRequest>();
    return defer(async () => {
      try {
        request.form = await StreamedForm.open(request, 'file', this.largest);
        if (request.form) request.body = request.form.fields;
        return await lastValueFrom(next.handle());
      } finally {
        await StreamedForm.drain(request);
      }
    });
  }
}

/** The form that `OpenForm` has opened; undefined when the request brings none. */
export const OpenedForm = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FormRequest>().form,
);
