import type { PersonView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ReadPerson } from './read-person.query.js';

@Controller()
export class ReadPersonController {
  constructor(private readonly queries: QueryBus) {}

  @Get('waiting-entries/:id/person')
  @Header('cache-control', 'no-store')
  @Allow('case_manager', 'counsellor')
  ofEntry(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: string,
    @Query('purpose') purpose?: unknown,
  ): Promise<PersonView> {
    const reader = { ...scopeOf(actor, 'case_manager', 'counsellor'), ...idsOf(actor) };
    return this.queries.execute(new ReadPerson(reader, { door: 'waiting-entry', id }, said(purpose)));
  }

  @Get('enrolments/:id/person')
  @Header('cache-control', 'no-store')
  @Allow('provider_staff')
  ofParticipant(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('enrolment')) id: string,
    @Query('purpose') purpose?: unknown,
  ): Promise<PersonView> {
    const reader = { ...scopeOf(actor, 'provider_staff'), ...idsOf(actor) };
    return this.queries.execute(new ReadPerson(reader, { door: 'enrolment', id }, said(purpose)));
  }
}

/** `?purpose=a&purpose=b` is no purpose. */
const said = (purpose: unknown) => (typeof purpose === 'string' ? purpose : undefined);

const idsOf = ({ memberId, organisationId }: Actor) => ({ memberId, organisationId });
