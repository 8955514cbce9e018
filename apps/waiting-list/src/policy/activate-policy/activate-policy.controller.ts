import type { PolicyWithTextView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, type Reply, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { authorOf, readerOf } from '../author-of.js';
import { PolicyId } from '../policy-id.pipe.js';
import { ShowPolicy } from '../show-policy/show-policy.query.js';
import { ActivatePolicy } from './activate-policy.command.js';

@Controller('policies')
export class ActivatePolicyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/activate')
  @HttpCode(200)
  @Allow('coordinator', 'county_admin')
  async activate(
    @CurrentActor() actor: Actor,
    @Param('id', PolicyId) id: string,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PolicyWithTextView> {
    await this.commands.execute(new ActivatePolicy(authorOf(actor), id, seen));
    return versioned(reply, await this.queries.execute(new ShowPolicy(id, 'de', readerOf(actor))));
  }
}
