import type { HandoverView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { HandoverId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { partyOf } from '../party-of.js';
import { ShowHandover } from '../show-handover/show-handover.query.js';
import { RecordConsent } from './record-consent.command.js';
import { RecordConsentRequest } from './record-consent.request.js';

@Controller('handovers')
export class RecordConsentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/consent')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor')
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('handover')) id: HandoverId,
    @Body() { given, textVersion }: RecordConsentRequest,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HandoverView> {
    const party = partyOf(actor, 'case_manager', 'counsellor');
    await this.commands.execute(new RecordConsent(party, id, given, textVersion, version));
    return versioned(reply, await this.queries.execute(new ShowHandover(party, id)));
  }
}
