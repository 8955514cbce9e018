import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language } from '../problems/problem-texts.js';

/** German unless the reader prefers English. Reads `Accept-Language` (RFC 9110 §12.5.4). */
export function languageOf(header: string | readonly string[] | undefined): Language {
  const wishes = String(header ?? '')
    .slice(0, 200)
    .split(',')
    .map((wish) => /^\s*(\*|[a-z]{1,8})(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/i.exec(wish))
    .flatMap((match) => (match?.[1] ? [{ tag: match[1].toLowerCase(), weight: Number(match[2] ?? 1) }] : []));
  const weightOf = (tag: string) => wishes.find((wish) => wish.tag === tag)?.weight ?? 0;
  return weightOf('en') > Math.max(weightOf('de'), weightOf('*')) ? 'en' : 'de';
}

/** The caller's language, in a controller method. */
export const AcceptedLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language =>
    languageOf(context.switchToHttp().getRequest<{ headers: Record<string, string> }>().headers['accept-language']),
);
