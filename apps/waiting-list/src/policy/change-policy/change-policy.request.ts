import { Maybe } from '@app/runtime';
import { IsObject, IsString, MaxLength, MinLength } from 'class-validator';

export class ChangePolicyRequest {
  @Maybe() @IsObject() terms?: Record<string, unknown>;
  @Maybe() @IsString() @MinLength(3) @MaxLength(1000) reason?: string;
}
