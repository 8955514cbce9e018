import { IsUUID } from 'class-validator';

export class AssignCaseManagerRequest {
  @IsUUID() caseManagerId: string;
}
