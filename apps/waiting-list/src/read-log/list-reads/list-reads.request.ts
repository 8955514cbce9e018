import { type AccessPurpose, accessPurposes } from '@app/contracts';
import { PageRequest } from '@app/runtime';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';

export class ListReadsRequest extends PageRequest {
  /** Days in Germany, both included. */
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d$/) from?: string;
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d$/) to?: string;
  @IsOptional() @IsUUID() memberId?: string;
  /** 'W-7F3K2Q' */
  @IsOptional() @Matches(/^W-[0-9A-Z]{6}$/) reference?: string;
  @IsOptional() @IsIn(accessPurposes) readFor?: AccessPurpose;
  @IsOptional() @IsIn(['person', 'entry']) what?: 'person' | 'entry';
}
