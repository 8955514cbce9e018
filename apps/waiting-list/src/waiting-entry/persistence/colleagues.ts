import type { ColleagueView } from '@app/contracts';
import type { MemberId, OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** Who of a body can look after people. */
@Injectable()
export class Colleagues {
  of(tx: Tx, organisationId: OrganisationId): Promise<readonly ColleagueView[]> {
    return tx.query(`${select} where ${canLookAfter} order by m.display_name, m.id limit 500`, [organisationId]);
  }

  async knows(tx: Tx, organisationId: OrganisationId, memberId: string): Promise<MemberId | undefined> {
    const [row]: readonly { readonly memberId: MemberId }[] = await tx.query(
      `${select} where ${canLookAfter} and m.id = $2`,
      [organisationId, memberId],
    );
    return row?.memberId;
  }
}

const select = 'select m.id as "memberId", m.display_name as "displayName" from identity.member m';
const canLookAfter = `m.organisation_id = $1 and m.active and m.roles && array['case_manager', 'counsellor']`;
