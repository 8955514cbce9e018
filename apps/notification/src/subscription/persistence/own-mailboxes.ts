import type { MemberId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** Under which addresses the county knows its members. */
@Injectable()
export class OwnMailboxes {
  /** Undefined when no address was ever named. */
  async of(tx: Tx, memberId: MemberId): Promise<string | undefined> {
    const [row]: readonly { readonly email: string | null }[] = await tx.query(
      'select email from identity.member where id = $1',
      [memberId],
    );
    return row?.email ?? undefined;
  }
}
