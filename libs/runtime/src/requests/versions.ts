import { RuleViolation } from '@app/kernel';
import { createParamDecorator, type ExecutionContext, HttpException } from '@nestjs/common';

/** The `ETag` of a resource: its version. */
export function etag(version: number): string {
  return `"${version}"`;
}

/** The version a caller says it has seen; undefined when it says nothing. Throws 428 when `needed`, 400 for what is no tag. */
export function readIfMatch(header: string | undefined, needed: boolean): number | undefined {
  if (header === undefined) {
    if (needed) throw new HttpException({ code: 'if-match.required' }, 428);
    return undefined;
  }
  const tag = /^(?:W\/)?"([\x21\x23-\x7e]{1,64})"$/.exec(header.trim())?.[1];
  if (tag === undefined) throw new HttpException({ code: 'if-match.malformed' }, 400);
  return /^\d{1,15}$/.test(tag) ? Number(tag) : -1;
}

/** The version the caller has seen, when it sent `If-Match`. For actions on one resource. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext) => headerOf(context, false));

/** The version the caller has seen; 428 without one. For PATCH. */
export const NeededIfMatch = createParamDecorator((_: unknown, context: ExecutionContext) => headerOf(context, true));

/** Refuses to change what somebody else has changed since the caller looked (412). */
export function refuseStale(seen: number | undefined, version: number): void {
  if (seen === undefined || seen === version) return;
  throw new RuleViolation('resource.changed', `This is at version ${version} now.`, [], 'precondition-failed');
}

/** What somebody wants to change, unless it has changed since they looked (412). */
export function seenAt<R extends { readonly version: number }>(resource: R, seen: number | undefined): R {
  refuseStale(seen, resource.version);
  return resource;
}

function headerOf(context: ExecutionContext, needed: boolean): number | undefined {
  const { headers } = context.switchToHttp().getRequest<{ headers: { 'if-match'?: string } }>();
  return readIfMatch(headers['if-match'], needed);
}
