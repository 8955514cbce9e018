import { type Refusal, RuleViolation } from '@app/kernel';
import { HttpException } from '@nestjs/common';
import { databaseProblem } from './database-problem.js';
import type { Problem } from './problem.js';

const statusOf: Readonly<Record<Refusal, number>> = {
  unprocessable: 422,
  conflict: 409,
  'not-found': 404,
  forbidden: 403,
  'precondition-failed': 412,
};

const frameworkCodes: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'body.unsupported-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body.too-large',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body.wrong-length',
  FST_ERR_BAD_URL: 'url.malformed',
  FST_REQ_FILE_TOO_LARGE: 'file.too-large',
  FST_FILES_LIMIT: 'file.too-many',
  FST_PARTS_LIMIT: 'file.too-many',
  FST_FIELDS_LIMIT: 'file.too-many',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'body.unsupported-type',
};

const statusCodes: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  401: 'token.missing',
  403: 'forbidden',
  404: 'not-found',
  405: 'method.not-allowed',
  409: 'conflict',
  413: 'body.too-large',
  415: 'body.unsupported-type',
  422: 'value.refused',
  429: 'rate.exceeded',
};

/** Everything that can be thrown, as an answer. What nobody foresaw is 500 and says nothing. */
export function problemOf(error: unknown): Problem {
  if (error instanceof RuleViolation) return ofRule(error);
  if (error instanceof HttpException) return ofHttp(error);
  if (error instanceof Error) return databaseProblem(error) ?? ofFramework(error) ?? unforeseen;
  return unforeseen;
}

const unforeseen: Problem = { status: 500, code: 'internal' };

function ofRule({ code, message, errors, refusal }: RuleViolation): Problem {
  return { status: statusOf[refusal], code, detail: message, errors };
}

/** Our own exceptions carry `{ code, detail?, errors? }`; those of Nest and Fastify are named after their status. */
function ofHttp(exception: HttpException): Problem {
  const status = exception.getStatus();
  const said: Partial<Problem> = asObject(exception.getResponse());
  if (typeof said.code === 'string') return { ...said, status, code: said.code };
  const { cause } = exception;
  if (cause instanceof Error && 'code' in cause) return { status, code: codeOfFramework(cause, status) };
  return { status, code: statusCodes[status] ?? (status < 500 ? 'request.malformed' : 'internal') };
}

function ofFramework(error: Error): Problem | undefined {
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  return status >= 400 && status < 500 ? { status, code: codeOfFramework(error, status) } : undefined;
}

function codeOfFramework(error: Error, status: number): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return frameworkCodes[code] ?? statusCodes[status] ?? 'request.malformed';
}

function asObject(said: string | object): object {
  return typeof said === 'object' ? said : {};
}
