import type { Page, PolicyView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { readerOf } from '../author-of.js';
import { ListPolicies } from './list-policies.query.js';
import { ListPoliciesRequest } from './list-policies.request.js';

@Controller('policies')
export class ListPoliciesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('provider_staff', 'case_manager', 'coordinator', 'counsellor', 'county_admin', 'dpo')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, region, state }: ListPoliciesRequest,
  ): Promise<Page<PolicyView>> {
    const after = readCursor<readonly [string, string]>(cursor, [isMoment, isName]);
    const rows = await this.queries.execute(new ListPolicies(readerOf(actor), { region, state }, after, limit + 1));
    const { items, ...rest } = paged(rows, limit, ({ at, view }) => [at, view.id]);
    return { items: items.map(({ view }) => view), ...rest, asOf: this.clock.now().toISOString() };
  }
}

/** A moment as the database writes it, or the one of drafts. */
function isMoment(part: unknown): part is string {
  if (part === 'infinity') return true;
  return typeof part === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/.test(part) && isReal(part);
}

function isReal(moment: string): boolean {
  return !Number.isNaN(Date.parse(moment.replace(' ', 'T').replace('+00', 'Z')));
}

function isName(part: unknown): part is string {
  return typeof part === 'string' && /^[a-z0-9-]{1,60}$/.test(part);
}
