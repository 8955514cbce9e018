import { registerProblemTexts } from '@app/runtime';
import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { ExplainCourseStartController } from './explain-course-start/explain-course-start.controller.js';
import { ExplainCourseStartHandler } from './explain-course-start/explain-course-start.handler.js';
import { ExplainSeatOfferController } from './explain-seat-offer/explain-seat-offer.controller.js';
import { ExplainSeatOfferHandler } from './explain-seat-offer/explain-seat-offer.handler.js';
import { ExplainWaitingEntryController } from './explain-waiting-entry/explain-waiting-entry.controller.js';
import { ExplainWaitingEntryHandler } from './explain-waiting-entry/explain-waiting-entry.handler.js';
import { Explainer } from './explainer.js';
import { explanationProblemTexts } from './explanation-problem-texts.js';
import { ExportExplanationController } from './export-explanation/export-explanation.controller.js';
import { ExportExplanationHandler } from './export-explanation/export-explanation.handler.js';
import { EntriesExplained } from './persistence/entries-explained.js';
import { ExplanationExports } from './persistence/explanation-exports.js';
import { ExplanationKeys } from './persistence/explanation-keys.js';
import { Histories } from './persistence/histories.js';
import { OrderOfCounty } from './persistence/order-of-county.js';
import { PublishKey } from './publish-key.js';
import { ShowExplanationExportController } from './show-explanation-export/show-explanation-export.controller.js';
import {
  ShowExplanationExportHandler,
  ShowExplanationFileHandler,
} from './show-explanation-export/show-explanation-export.handler.js';
import { ShowExplanationKeysController } from './show-explanation-keys/show-explanation-keys.controller.js';
import { ShowExplanationKeysHandler } from './show-explanation-keys/show-explanation-keys.handler.js';
import { ShowRankController } from './show-rank/show-rank.controller.js';
import { ShowRankHandler } from './show-rank/show-rank.handler.js';
import { Signer } from './signing/signer.js';

export interface ExplanationSettings {
  /** A private Ed25519 key, PEM or JWK. */
  readonly signingKey: string;
}

const collections = [EntriesExplained, ExplanationExports, ExplanationKeys, Histories, OrderOfCounty];

const handlers = [
  ExplainCourseStartHandler,
  ExplainSeatOfferHandler,
  ExplainWaitingEntryHandler,
  ExportExplanationHandler,
  ShowExplanationExportHandler,
  ShowExplanationFileHandler,
  ShowExplanationKeysHandler,
  ShowRankHandler,
];

/** Why somebody stands where they stand, is offered a place or none, and what would change it; signed when it is handed out. */
@Module({})
export class ExplanationModule implements OnModuleInit {
  static with({ signingKey }: ExplanationSettings): DynamicModule {
    return {
      module: ExplanationModule,
      controllers: [
        ExplainCourseStartController,
        ExplainSeatOfferController,
        ExplainWaitingEntryController,
        ExportExplanationController,
        ShowExplanationExportController,
        ShowExplanationKeysController,
        ShowRankController,
      ],
      providers: [
        { provide: Signer, useValue: new Signer(signingKey) },
        ...collections,
        ...handlers,
        Explainer,
        PublishKey,
      ],
    };
  }

  onModuleInit(): void {
    registerProblemTexts(explanationProblemTexts);
  }
}
