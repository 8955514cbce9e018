import { type DynamicModule, Module } from '@nestjs/common';
import { ExplanationExports } from './persistence/explanation-exports.js';
import { ExplanationKeys } from './persistence/explanation-keys.js';
import { PublishKey } from './publish-key.js';
import { ShowExplanationKeysController } from './show-explanation-keys/show-explanation-keys.controller.js';
import { ShowExplanationKeysHandler } from './show-explanation-keys/show-explanation-keys.handler.js';
import { Signer } from './signing/signer.js';

export interface ExplanationSettings {
  /** A private Ed25519 key, PEM or JWK. */
  readonly signingKey: string;
}

/** Why somebody stands where they stand, is offered a place or none, and what would change it; signed when it is handed out. */
@Module({})
export class ExplanationModule {
  static with({ signingKey }: ExplanationSettings): DynamicModule {
    return {
      module: ExplanationModule,
      controllers: [ShowExplanationKeysController],
      providers: [
        { provide: Signer, useValue: new Signer(signingKey) },
        ExplanationExports,
        ExplanationKeys,
        PublishKey,
        ShowExplanationKeysHandler,
      ],
    };
  }
}
