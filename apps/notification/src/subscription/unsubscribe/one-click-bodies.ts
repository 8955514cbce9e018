import { HttpException, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

const longest = 1_024;
const form = 'application/x-www-form-urlencoded';

interface Request {
  readonly routeOptions: { readonly config: object };
}

interface Instance {
  hasContentTypeParser(type: string): boolean;
  addContentTypeParser(
    type: string,
    options: { readonly parseAs: 'string'; readonly bodyLimit: number },
    parse: (request: Request, body: string, done: (error: Error | null, body?: unknown) => void) => void,
  ): void;
}

/** Mail programs and the page's button answer with a form. It says nothing beyond its address, so it is not read; elsewhere there are no forms. */
@Injectable()
export class OneClickBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const instance = this.host.httpAdapter?.getInstance<Instance>();
    if (!instance?.addContentTypeParser || instance.hasContentTypeParser(form)) return;
    instance.addContentTypeParser(form, { parseAs: 'string', bodyLimit: longest }, ({ routeOptions }, _body, done) =>
      done('takesFiles' in routeOptions.config ? null : new HttpException({ code: 'body.unsupported-type' }, 415)),
    );
  }
}
