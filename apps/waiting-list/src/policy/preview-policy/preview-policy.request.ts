import { Matches } from 'class-validator';

export class PreviewPolicyRequest {
  @Matches(/^[a-z0-9-]{1,60}$/) policyId: string;
}
