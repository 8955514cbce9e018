import { type HardshipRefusal, hardshipRefusals } from '@app/contracts';
import { IsIn } from 'class-validator';

export class RefuseHardshipRequest {
  @IsIn(hardshipRefusals) reason: HardshipRefusal;
}
