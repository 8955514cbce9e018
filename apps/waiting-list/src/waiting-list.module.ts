import { IdentityModule, identityTables } from '@app/identity';
import { MessagingModule, messagingTables } from '@app/messaging';
import { PersistenceModule } from '@app/persistence';
import { RuntimeModule, registerProblemTexts } from '@app/runtime';
import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { EnrolmentModule } from './enrolment/enrolment.module.js';
import { ExplanationModule } from './explanation/explanation.module.js';
import { GoalModule } from './goal/goal.module.js';
import { HandoverModule } from './handover/handover.module.js';
import { LegalClockModule } from './legal-clock/legal-clock.module.js';
import { MatchingModule, matchingConsumers } from './matching/matching.module.js';
import { MonitoringModule } from './monitoring/monitoring.module.js';
import { NoticeModule } from './notice/notice.module.js';
import { PolicyModule } from './policy/policy.module.js';
import { problemTexts } from './problem-texts.js';
import { ReadLogModule } from './read-log/read-log.module.js';
import { RetentionModule } from './retention/retention.module.js';
import type { WaitingListSettings } from './settings.js';
import { TaskModule } from './task/task.module.js';
import { TwinsModule } from './twins/twins.module.js';
import { VaultModule } from './vault/vault.module.js';
import { ViabilityModule } from './viability/viability.module.js';
import { WaitingEntryModule } from './waiting-entry/waiting-entry.module.js';
import { waitingListTables } from './waiting-list.tables.js';

registerProblemTexts(problemTexts);

/** One list of everybody who waits: who is offered which place, who begins, who goes on, and how long it took. */
@Module({})
export class WaitingListModule {
  static with({ database, queue, identity, vault, explanation, matching }: WaitingListSettings): DynamicModule {
    return {
      module: WaitingListModule,
      imports: [
        RuntimeModule,
        CqrsModule.forRoot(),
        PersistenceModule.forService(database, waitingListTables, [messagingTables, identityTables]),
        MessagingModule.forService({ service: 'waiting-list', consumers: matchingConsumers, queue }),
        IdentityModule.forService(identity),
        VaultModule.with(vault),
        WaitingEntryModule,
        TwinsModule,
        ReadLogModule,
        RetentionModule,
        MatchingModule.owning(matching?.regions),
        PolicyModule,
        ViabilityModule,
        ExplanationModule.with(explanation),
        EnrolmentModule,
        HandoverModule,
        MonitoringModule,
        GoalModule,
        TaskModule,
        NoticeModule,
        LegalClockModule,
      ],
    };
  }
}
