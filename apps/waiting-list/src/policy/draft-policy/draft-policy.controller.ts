import type { PolicyWithTextView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { authorOf, readerOf } from '../author-of.js';
import { ShowPolicy } from '../show-policy/show-policy.query.js';
import { DraftPolicy } from './draft-policy.command.js';
import { DraftPolicyRequest } from './draft-policy.request.js';

@Controller('policies')
export class DraftPolicyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Allow('coordinator', 'county_admin')
  async draft(
    @CurrentActor() actor: Actor,
    @Body() { region, terms, reason }: DraftPolicyRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PolicyWithTextView> {
    const wished = { region: region ?? 'all', terms: terms ?? {}, reason };
    const id = await this.commands.execute(new DraftPolicy(authorOf(actor), wished, key));
    return created(reply, await this.queries.execute(new ShowPolicy(id, 'de', readerOf(actor))));
  }
}
