import type { AccessPurpose } from '@app/contracts';
import { type Actor, scopeOf } from '@app/identity';
import { Transactions } from '@app/persistence';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import { addFields, type PeopleRead, peopleIn } from '../domain/people-in.js';
import { purposeOf } from '../domain/purposes.js';
import { ReadRecords } from '../persistence/read-records.js';

interface Request {
  readonly method: string;
  readonly headers: { readonly 'x-purpose'?: string };
  readonly routeOptions: { readonly url?: string };
  readonly params?: { readonly id?: string };
  readonly actor?: Actor;
  query: { readonly purpose?: unknown };
}

/**
 * Whatever answers with somebody's data is on record before it is sent, or it is not sent. Reads of names are the
 * vault's to write down.
 */
@Injectable()
export class PutOnRecord implements NestInterceptor {
  constructor(
    private readonly transactions: Transactions,
    private readonly records: ReadRecords,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const path = (request.routeOptions.url ?? '').replace(/^\/api\/[^/]+\//, '');
    if (path.endsWith('/person')) return next.handle();
    const purpose = statedPurpose(request, path);
    return next.handle().pipe(
      mergeMap(async (answer) => {
        await this.record(request, path, purpose, answer);
        return answer;
      }),
    );
  }

  private async record(request: Request, path: string, purpose: AccessPurpose, answer: unknown): Promise<void> {
    const read = peopleOf(request, path, answer);
    if (read.references.size + read.entryIds.size === 0) return;
    const { actor } = request;
    if (!actor) throw new Error(`${path} told somebody unknown about people.`);
    const { memberId, organisationId } = actor;
    const route = `${request.method} ${path.replace(/:(\w+)/g, '{$1}')}`;
    const scope = scopeOf(actor, 'case_manager', 'counsellor', 'provider_staff', 'coordinator', 'dpo');
    await this.transactions.run(
      (tx) => this.records.add(tx, { ...read, memberId, organisationId, purpose, route }),
      scope,
    );
  }
}

/** Whatever is asked of one entry is about that entry, also where the answer does not repeat which. */
function peopleOf({ params }: Request, path: string, answer: unknown): PeopleRead {
  const read = peopleIn(answer);
  if (answer === undefined || !path.startsWith('waiting-entries/:id')) return read;
  if (params?.id) read.entryIds.add(params.id);
  if (typeof answer === 'object' && answer !== null && read.fields.size === 0) addFields(answer, read);
  return read;
}

/** The routes need not know `?purpose=`: it is said here and taken away. */
function statedPurpose(request: Request, path: string): AccessPurpose {
  const { purpose, ...rest } = request.query;
  if (purpose !== undefined) request.query = rest;
  const [list = ''] = path.split('/');
  return purposeOf(request.actor?.roles ?? [], list, request.headers['x-purpose'] ?? purpose);
}
