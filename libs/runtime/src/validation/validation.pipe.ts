import { type ArgumentMetadata, HttpException, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import type { ValidationError } from 'class-validator';
import { fieldProblems, isUnknownProperty } from './field-problems.js';
import { FoundValid } from './found-valid.js';
import { inheritedNames } from './inherited-names.js';
import { listsForObjects } from './lists-for-objects.js';

/**
 * Bodies: unknown properties 400, wrong values 422. Addresses (query, path) are wrong as a whole: always 400.
 * Nothing is converted on its own: "12" is no number in a body; a query class says itself what it reads as a number.
 */
@Injectable()
export class RequestValidation implements PipeTransform {
  readonly #bodies = pipeAnswering(422);
  readonly #addresses = pipeAnswering(400);
  readonly #found = new FoundValid();

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    const never = inheritedNames(value);
    if (never.length > 0) throw new HttpException({ code: 'request.unknown-property', errors: never }, 400);
    if (metadata.type === 'query') return this.#query(value, metadata);
    if (metadata.type !== 'body') return this.#addresses.transform(value, metadata);
    const body: unknown = await this.#bodies.transform(value, metadata);
    const errors = typeof body === 'object' && body !== null ? listsForObjects(body) : [];
    if (errors.length > 0) throw new HttpException({ code: 'request.invalid', errors }, 422);
    return body;
  }

  async #query(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, data } = metadata;
    if (!metatype || data !== undefined) return this.#addresses.transform(value, metadata);
    const words = JSON.stringify(value);
    if (this.#found.has(metatype, words)) return plainToInstance(metatype, value, asWritten);
    const query: unknown = await this.#addresses.transform(value, metadata);
    if (query instanceof metatype) this.#found.add(metatype, words);
    return query;
  }
}

const asWritten = { enableImplicitConversion: false, exposeDefaultValues: true };

function pipeAnswering(status: 400 | 422): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: asWritten,
    validationError: { target: false, value: true },
    exceptionFactory: (errors: ValidationError[]) => refusal(errors, status),
  });
}

function refusal(errors: readonly ValidationError[], status: 400 | 422): HttpException {
  const found = fieldProblems(errors);
  if (found.some(isUnknownProperty)) return new HttpException({ code: 'request.unknown-property', errors: found }, 400);
  return new HttpException({ code: 'request.invalid', errors: found }, status);
}
