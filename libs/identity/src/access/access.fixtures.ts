import { PersistenceModule, type Tables } from '@app/persistence';
import { createTestService, RuntimeModule } from '@app/runtime';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Actor } from '../actor.js';
import { IdentityModule } from '../identity.module.js';
import { identityTables } from '../identity.tables.js';
import { Allow, CurrentActor, Everybody } from './access.js';

const nothing: Tables = { schema: 'waiting_list', rows: [], migrations: [] };

@Controller('people')
class PeopleController {
  @Get()
  @Allow('case_manager', 'counsellor')
  show(@CurrentActor() actor: Actor) {
    return actor;
  }

  @Get('hours')
  @Everybody('opening hours are public')
  hours() {
    return { monday: '9–12' };
  }
}

@Controller('forgotten')
export class ForgottenController {
  @Get('here')
  forgotten() {
    return 'everything';
  }
}

/** A service whose only feature is that not everybody may use it. */
export async function guardedService(url: string, issuer: string, more: readonly Type[] = []) {
  @Module({
    imports: [
      RuntimeModule,
      PersistenceModule.forService({ url, poolSize: 2 }, nothing, [identityTables]),
      IdentityModule.forService({ issuer, audience: 'kursbruecke-api', memberSeconds: 0 }),
    ],
    controllers: [PeopleController, ...more],
  })
  class GuardedModule {}
  const compiled = await Test.createTestingModule({ imports: [GuardedModule] }).compile();
  return createTestService(compiled, { service: 'waiting-list' });
}
