import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

const longest = 1_024;
const form = 'application/x-www-form-urlencoded';

interface Instance {
  hasContentTypeParser(type: string): boolean;
  addContentTypeParser(
    type: string,
    options: { readonly parseAs: 'string'; readonly bodyLimit: number },
    parse: (request: unknown, body: string, done: (error: Error | null, body?: unknown) => void) => void,
  ): void;
}

/** Mail programs and the page's button answer with a form. It says nothing beyond its address, so it is not read. */
@Injectable()
export class OneClickBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const instance = this.host.httpAdapter?.getInstance<Instance>();
    if (!instance?.addContentTypeParser || instance.hasContentTypeParser(form)) return;
    instance.addContentTypeParser(form, { parseAs: 'string', bodyLimit: longest }, (_request, _body, done) =>
      done(null),
    );
  }
}
