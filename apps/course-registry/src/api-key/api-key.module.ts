import { Module } from '@nestjs/common';
import { CreateApiKeyController } from './create-api-key/create-api-key.controller.js';
import { CreateApiKeyHandler } from './create-api-key/create-api-key.handler.js';
import { ListApiKeysController } from './list-api-keys/list-api-keys.controller.js';
import { ListApiKeysHandler } from './list-api-keys/list-api-keys.handler.js';
import { RevokeApiKeyController } from './revoke-api-key/revoke-api-key.controller.js';
import { RevokeApiKeyHandler } from './revoke-api-key/revoke-api-key.handler.js';
import { RotateApiKeyController } from './rotate-api-key/rotate-api-key.controller.js';
import { RotateApiKeyHandler } from './rotate-api-key/rotate-api-key.handler.js';

/** Keys with which a provider's software announces course starts and brings in files, without a person signing in. */
@Module({
  controllers: [CreateApiKeyController, ListApiKeysController, RevokeApiKeyController, RotateApiKeyController],
  providers: [CreateApiKeyHandler, ListApiKeysHandler, RevokeApiKeyHandler, RotateApiKeyHandler],
})
export class ApiKeyModule {}
