import type { ExplanationView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { AcceptedLanguage, ResourceId } from '@app/runtime';
import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ExplainWaitingEntry } from './explain-waiting-entry.query.js';
import type { Language } from './sentences.js';

@Controller('waiting-entries')
export class ExplainWaitingEntryController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/explanation')
  @Allow('case_manager', 'counsellor')
  explain(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
    @AcceptedLanguage() language: Language,
  ): Promise<ExplanationView> {
    const scope = scopeOf(actor, 'case_manager', 'counsellor');
    return this.queries.execute(new ExplainWaitingEntry(scope, id, language));
  }
}
