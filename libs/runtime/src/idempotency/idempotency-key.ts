import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext, HttpException } from '@nestjs/common';
import type { OnceKey } from './once.js';

interface Request {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers: { readonly 'idempotency-key'?: string };
  readonly actor?: { readonly memberId: string };
}

/** The caller's `Idempotency-Key`, when it sent one: `@IdempotencyKey() key?: OnceKey`, handed to `once()` in the handler. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): OnceKey | undefined => {
  const { method, url, body, headers, actor } = context.switchToHttp().getRequest<Request>();
  const key = headers['idempotency-key'];
  if (key === undefined || !actor) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new HttpException({ code: 'idempotency-key.malformed' }, 400);
  return { caller: actor.memberId, key, fingerprint: sha256(`${method} ${url}\n${canonical(body)}`) };
});

/** The same key, bound to the content of an uploaded file, which is not part of a JSON body. */
export function withContent(key: OnceKey | undefined, content: Uint8Array): OnceKey | undefined {
  return key && { ...key, fingerprint: sha256(`${key.fingerprint}\n${sha256(content)}`) };
}

/** JSON with sorted keys: the same content, however it is written. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
