import { type FindingSeverity, findingSeverities, type Page, type PlausibilityFindingView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { isId, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { findingsSeenBy } from '../findings-seen-by.js';
import type { FindingId, PlaceInList } from '../persistence/findings.js';
import { ListFindings } from './list-findings.query.js';
import { ListFindingsRequest } from './list-findings.request.js';

@Controller('findings')
export class ListFindingsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('provider_staff', 'coordinator', 'county_admin')
  list(
    @CurrentActor() actor: Actor,
    @Query() { severity, state, courseStart, limit, cursor }: ListFindingsRequest,
  ): Promise<Page<PlausibilityFindingView>> {
    const after = readCursor<PlaceInList>(cursor, [isSeverity, isFindingId]);
    const sought = {
      of: findingsSeenBy(actor),
      state: state === 'all' ? undefined : state,
      severity,
      courseStartId: courseStart as CourseStartId | undefined,
    };
    const scope = scopeOf(actor, 'county_admin', 'provider_staff', 'coordinator');
    return this.queries.execute(new ListFindings(sought, scope, limit, after));
  }
}

function isSeverity(value: unknown): value is FindingSeverity {
  return findingSeverities.some((each) => each === value);
}

function isFindingId(value: unknown): value is FindingId {
  return isId(value);
}
