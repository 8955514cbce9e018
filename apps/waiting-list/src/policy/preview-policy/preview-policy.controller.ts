import type { PolicyPreviewView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { authorOf } from '../author-of.js';
import { ShowPolicyPreview } from '../show-policy-preview/show-policy-preview.query.js';
import { PreviewPolicy } from './preview-policy.command.js';
import { PreviewPolicyRequest } from './preview-policy.request.js';

@Controller('policy-previews')
export class PreviewPolicyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Allow('coordinator', 'county_admin')
  async preview(
    @CurrentActor() actor: Actor,
    @Body() { policyId }: PreviewPolicyRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PolicyPreviewView> {
    const by = authorOf(actor);
    const id = await this.commands.execute(new PreviewPolicy(by, policyId, key));
    const view = await this.queries.execute(new ShowPolicyPreview(id, by));
    created(reply, { id: view.id });
    return view;
  }
}
