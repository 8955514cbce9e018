import { type HardshipReason, hardshipReasons } from '@app/contracts';
import { IsIn } from 'class-validator';

export class ProposeHardshipRequest {
  @IsIn(hardshipReasons) reason: HardshipReason;
}
