import { type ProviderKind, providerKinds } from '@app/contracts';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class AskToBeLetInRequest {
  @IsString() @MaxLength(150) name: string;
  @IsIn(providerKinds) kind: ProviderKind;
  @IsString() @MaxLength(254) mailbox: string;
  @IsOptional() @Matches(/^\d{8}$/) municipality?: string;
  @IsOptional() @IsString() @MaxLength(200) place?: string;
  @IsOptional() @Matches(/^[A-Za-z0-9][A-Za-z0-9 ./-]{2,39}$/) bamfNumber?: string;
  @IsString() @Matches(/\S/) @MaxLength(150) askedBy: string;
  @IsOptional() @IsIn(['de', 'en']) language?: 'de' | 'en';
}
