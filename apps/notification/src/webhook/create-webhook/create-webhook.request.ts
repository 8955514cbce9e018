import { type WebhookEvent, webhookEvents } from '@app/contracts';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** Whether the address may be called, and the mailbox written to, is for the rules to say. */
export class CreateWebhookRequest {
  @IsString() @MaxLength(500) url: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(webhookEvents, { each: true })
  events?: WebhookEvent[];
  @IsOptional() @IsString() @MaxLength(200) description?: string;
  @IsString() @MaxLength(254) contactAddress: string;
  @IsOptional() @IsIn(['de', 'en']) language?: 'de' | 'en';
}
