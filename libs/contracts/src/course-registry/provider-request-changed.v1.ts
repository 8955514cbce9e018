import { IsIn, IsInt, IsISO8601, IsUUID, Min } from 'class-validator';
import { providerRequestStates } from '../api/providers.api.js';

/**
 * An organisation that wants to announce courses has asked to be let in, has confirmed that its mailbox is its own, or has
 * been answered by the county. Who it is stays with the county's knowledge of its organisations.
 */
export class ProviderRequestChangedV1 {
  static readonly type = 'course-registry.provider-request-changed.v1';

  @IsUUID() providerRequestId: string;
  @IsInt() @Min(1) version: number;
  @IsIn(providerRequestStates) state: string;
  @IsISO8601({ strict: true }) happenedAt: string;
}
