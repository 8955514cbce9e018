import type { DigestPreviewView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** What the next digest would hold if it were made now. Nothing counts as told by this. */
export class PreviewDigest extends Query<DigestPreviewView> {
  constructor(
    readonly memberId: string | undefined,
    readonly subscriptionId?: string,
  ) {
    super();
  }
}
