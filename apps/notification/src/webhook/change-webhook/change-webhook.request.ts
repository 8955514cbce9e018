import { PartialType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CreateWebhookRequest } from '../create-webhook/create-webhook.request.js';

/** Any part of a webhook; and whether it is on. One that was turned off is turned on again by `active`. */
export class ChangeWebhookRequest extends PartialType(CreateWebhookRequest) {
  @IsOptional() @IsIn(['active', 'paused']) state?: 'active' | 'paused';
}
