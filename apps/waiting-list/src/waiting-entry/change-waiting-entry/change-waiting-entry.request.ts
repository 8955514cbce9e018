import { type NeedChangeReason, needChangeReasons } from '@app/contracts';
import { Maybe } from '@app/runtime';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { NeedChangeRequest } from '../need.request.js';
import { PersonChangeRequest } from '../person.request.js';

export class ChangeWaitingEntryRequest {
  @IsOptional() @IsIn(needChangeReasons) reason?: NeedChangeReason;
  @Maybe() @IsObject() @ValidateNested() @Type(() => NeedChangeRequest) need?: NeedChangeRequest;
  @Maybe() @IsObject() @ValidateNested() @Type(() => PersonChangeRequest) person?: PersonChangeRequest;
}
