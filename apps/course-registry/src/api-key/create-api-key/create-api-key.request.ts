import { type ApiKeyScope, apiKeyScopes } from '@app/contracts';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';

export class CreateApiKeyRequest {
  @IsString() @IsNotEmpty() @MaxLength(100) name: string;
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(apiKeyScopes, { each: true }) scopes: ApiKeyScope[];
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) expiresOn?: string;
}
