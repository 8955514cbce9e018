import type { MailState } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

export interface ReportedDigest {
  readonly mailId: string;
  readonly subscriptionId: string;
  readonly address: string;
  readonly itemCount: number;
  readonly state: MailState;
}

/** What became of digests that were just made, for whoever asked for them. */
export class ReportDigests extends Query<readonly ReportedDigest[]> {
  constructor(readonly digestIds: readonly string[]) {
    super();
  }
}
