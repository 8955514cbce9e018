import { notFound, type PersonRef } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

const behind = {
  'waiting-entry': 'select person_ref as "personRef" from waiting_entry where id = $1',
  enrolment: `select n.person_ref as "personRef" from enrolment n join vault_person using (person_ref)
              where n.id = $1 and n.state in ('expected', 'confirmed', 'completed')`,
} as const;

/** Where the vault is entered from. What the scope of `tx` may not see leads nowhere. */
@Injectable()
export class Doors {
  async personBehind(tx: Tx, door: keyof typeof behind, id: string): Promise<PersonRef> {
    const [row]: readonly { readonly personRef: PersonRef }[] = await tx.query(behind[door], [id]);
    if (!row) throw notFound(door);
    return row.personRef;
  }
}
