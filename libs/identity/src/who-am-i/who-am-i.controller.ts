import type { MeView } from '@app/contracts';
import { Controller, Get } from '@nestjs/common';
import { Allow, CurrentActor } from '../access/access.js';
import { type Actor, roles } from '../actor.js';

/** What a page shows a member about herself. */
@Controller('me')
export class WhoAmIController {
  @Get()
  @Allow(...roles)
  show(@CurrentActor() actor: Actor): MeView {
    const { memberId, organisationKey, organisationName, areas, mailDomains, roles: held } = actor;
    return { memberId, organisationKey, organisationName, areas, mailDomains, roles: held };
  }
}
