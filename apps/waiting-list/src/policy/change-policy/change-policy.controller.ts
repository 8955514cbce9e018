import type { PolicyWithTextView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { NeededIfMatch, type Reply, versioned } from '@app/runtime';
import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { authorOf, readerOf } from '../author-of.js';
import { PolicyId } from '../policy-id.pipe.js';
import { ShowPolicy } from '../show-policy/show-policy.query.js';
import { ChangePolicy } from './change-policy.command.js';
import { ChangePolicyRequest } from './change-policy.request.js';

@Controller('policies')
export class ChangePolicyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Patch(':id')
  @Allow('coordinator', 'county_admin')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', PolicyId) id: string,
    @NeededIfMatch() seen: number,
    @Body() { terms, reason }: ChangePolicyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PolicyWithTextView> {
    const changes = { ...(terms && { terms }), ...(reason !== undefined && { reason }) };
    await this.commands.execute(new ChangePolicy(authorOf(actor), id, seen, changes));
    return versioned(reply, await this.queries.execute(new ShowPolicy(id, 'de', readerOf(actor))));
  }
}
