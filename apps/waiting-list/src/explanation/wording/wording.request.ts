import { type Wording, wordings } from '@app/contracts';
import { languageOf } from '@app/runtime';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';

/** `?wording=de-plain`; without it the `Accept-Language` of the request counts. */
export class WordingRequest {
  @IsOptional() @IsIn(wordings) wording?: Wording;
}

/** Plain German is asked for as `de-x-plain`, or by the registered variant `de-simple` (RFC 5646 §2.2). */
export function wordingOf(header: string | undefined): Wording {
  const language = languageOf(header);
  return language === 'de' && /\bde-(x-plain|simple)\b/i.test((header ?? '').slice(0, 200)) ? 'de-plain' : language;
}

/** The wording the caller's program prefers, in a controller method. */
export const PreferredWording = createParamDecorator((_: unknown, context: ExecutionContext): Wording => {
  const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, string> }>();
  return wordingOf(headers['accept-language']);
});
