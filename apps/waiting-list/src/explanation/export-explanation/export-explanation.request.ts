import { type ExportPurpose, exportPurposes } from '@app/contracts';
import { IsIn } from 'class-validator';

export class ExportExplanationRequest {
  @IsIn(exportPurposes) purpose: ExportPurpose;
}
