import { type HardshipRevocation, hardshipRevocations } from '@app/contracts';
import { IsIn } from 'class-validator';

export class RevokeHardshipRequest {
  @IsIn(hardshipRevocations) reason: HardshipRevocation;
}
