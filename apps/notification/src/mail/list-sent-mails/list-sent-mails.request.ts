import { type SentMailPurpose, sentMailPurposes } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class ListSentMailsRequest extends PageRequest {
  @IsOptional() @IsIn(sentMailPurposes) purpose?: SentMailPurpose;
  @IsOptional() @IsString() @MaxLength(254) address?: string;
  @IsOptional() @IsUUID() subscriptionId?: string;
}
