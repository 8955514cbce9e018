import type { CompleteEnrolmentBody } from '@app/contracts';
import { type Level, levels } from '@app/kernel';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

export class CompleteEnrolmentRequest implements CompleteEnrolmentBody {
  @IsBoolean() goesOn: boolean;
  @IsOptional() @IsIn(levels) nextLevel?: Level;
}
