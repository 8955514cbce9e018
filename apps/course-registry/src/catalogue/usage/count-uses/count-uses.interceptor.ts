import { isCatalogueLanguage } from '@app/catalogue-texts';
import type { CataloguePage } from '@app/contracts';
import { isId } from '@app/runtime';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Observable, tap } from 'rxjs';
import { isRobot, usesOf } from '../domain/use.js';
import { countedAsKey } from './counted-as.js';
import { Tally } from './tally.js';

interface PublicRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** Counts what was answered. Who asked, from where and with what is read to leave robots out, and not kept. */
@Injectable()
export class CountUses implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly tally: Tally,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const page = this.reflector.get<CataloguePage | undefined>(countedAsKey, context.getHandler());
    if (!page) return next.handle();
    const request = context.switchToHttp().getRequest<PublicRequest>();
    return next.handle().pipe(tap({ complete: () => this.#count(page, request) }));
  }

  #count(page: CataloguePage, { method, headers, query, params }: PublicRequest): void {
    if (method !== 'GET' || isRobot(headers['user-agent'])) return;
    const id = params['id']?.replace(/\.\w+$/, '');
    // Of a brochure these are the languages it is printed in; everywhere else those in which somebody helps.
    const named = spokenIn(query['languages']);
    const [own, helpIn] = page === 'brochure' ? [named, []] : [spokenIn(query['language']), named];
    const languages = languagesOf(own, headers['accept-language']);
    this.tally.count(usesOf({ page, languages, query, helpIn, courseStartId: isId(id) ? id : undefined }));
  }
}

/** As far as the catalogue speaks them. */
function spokenIn(asked: unknown): readonly string[] {
  const named = (typeof asked === 'string' ? asked.split(',') : []).filter(isCatalogueLanguage);
  return [...new Set(named)];
}

/** Those asked for, else the first that the reader prefers. */
function languagesOf(asked: readonly string[], accepted: string | undefined): readonly string[] {
  if (asked.length > 0) return asked;
  const first = /^\s*([a-z]{2,3})/i.exec(accepted ?? '')?.[1]?.toLowerCase();
  const known = first === 'prs' ? 'fa' : first;
  return [isCatalogueLanguage(known) ? known : 'other'];
}
