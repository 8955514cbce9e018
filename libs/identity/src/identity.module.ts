import { type DynamicModule, Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, ModulesContainer } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { undeclaredRoutes } from './access/routes-without-access.js';
import { ApiKeys } from './api-keys/api-keys.js';
import { KeyHolders } from './api-keys/key-holders.js';
import { type IdentitySettings, identitySettings } from './identity.settings.js';
import { Members } from './members/members.js';
import { NewOrganisations } from './members/new-organisations.js';
import { Organisations } from './members/organisations.js';
import { ProviderRequests } from './provider-requests/provider-requests.js';
import { TokenVerifier } from './tokens/token-verifier.js';
import { WhoAmIController } from './who-am-i/who-am-i.controller.js';

/** Who is calling, and may they. Needs the tables of `identityTables` in the service's database. */
@Global()
@Module({})
export class IdentityModule implements OnModuleInit {
  constructor(private readonly modules: ModulesContainer) {}

  static forService(settings: IdentitySettings): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [WhoAmIController],
      providers: [
        { provide: identitySettings, useValue: settings },
        { provide: APP_GUARD, useClass: AccessGuard },
        TokenVerifier,
        ApiKeys,
        KeyHolders,
        Members,
        NewOrganisations,
        Organisations,
        ProviderRequests,
      ],
      exports: [ApiKeys, NewOrganisations, Organisations, ProviderRequests],
    };
  }

  /** A route nobody decided about keeps the service from starting. */
  onModuleInit(): void {
    const undeclared = undeclaredRoutes(this.modules);
    if (undeclared.length === 0) return;
    throw new Error(`These routes say neither @Allow nor @Everybody: ${undeclared.join(', ')}.`);
  }
}
