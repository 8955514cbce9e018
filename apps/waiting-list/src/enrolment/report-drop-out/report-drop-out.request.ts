import { type DropOutReason, dropOutReasons } from '@app/contracts';
import { IsIn } from 'class-validator';

export class ReportDropOutRequest {
  @IsIn(dropOutReasons) reason: DropOutReason;
}
