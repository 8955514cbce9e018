import { type NeedChangeReason, needChangeReasons } from '@app/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import { NeedChangeRequest } from '../need.request.js';
import { PersonChangeRequest } from '../person.request.js';

const given = (_: object, value: unknown) => value !== undefined;

export class ChangeWaitingEntryRequest {
  @IsOptional() @IsIn(needChangeReasons) reason?: NeedChangeReason;
  @ValidateIf(given) @IsObject() @ValidateNested() @Type(() => NeedChangeRequest) need?: NeedChangeRequest;
  @ValidateIf(given) @IsObject() @ValidateNested() @Type(() => PersonChangeRequest) person?: PersonChangeRequest;
}
