import { ApiOkResponse } from '@nestjs/swagger';

/** For OpenAPI: a route that answers a file or a page of one of these media types. */
export function AnswersFile(...mediaTypes: readonly string[]): MethodDecorator {
  const content = Object.fromEntries(
    mediaTypes.map((type) => [type, { schema: { type: 'string', ...(!isText(type) && { format: 'binary' }) } }]),
  );
  return ApiOkResponse({ content });
}

function isText(mediaType: string): boolean {
  return /^text\/|[/+](xml|json)$/.test(mediaType);
}
