import type { PolicyWithTextView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, Everybody } from '@app/identity';
import { type Reply, versioned } from '@app/runtime';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { readerOf } from '../author-of.js';
import { PolicyId } from '../policy-id.pipe.js';
import { ShowPolicy } from './show-policy.query.js';
import { ShowPolicyRequest } from './show-policy.request.js';

@Controller('policies')
export class ShowPolicyController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('provider_staff', 'case_manager', 'coordinator', 'counsellor', 'county_admin', 'dpo')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', PolicyId) id: string,
    @Query() { wording }: ShowPolicyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PolicyWithTextView> {
    return versioned(reply, await this.queries.execute(new ShowPolicy(id, wording, readerOf(actor))));
  }

  /** What was decided, for everybody whom a decision names it to. */
  @Get(':id/text')
  @Everybody('the rules by which places are given are public')
  text(@Param('id', PolicyId) id: string, @Query() { wording }: ShowPolicyRequest): Promise<PolicyWithTextView> {
    return this.queries.execute(new ShowPolicy(id, wording));
  }
}
