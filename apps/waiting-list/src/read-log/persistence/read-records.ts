import type { AccessPurpose } from '@app/contracts';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { PeopleRead } from '../domain/people-in.js';

export interface Retrieval extends PeopleRead {
  readonly organisationId: string;
  readonly memberId: string;
  readonly purpose: AccessPurpose;
  readonly route: string;
}

/** More people than this are counted, not named. */
const mostNamed = 200;

@Injectable()
export class ReadRecords {
  /** Entries are written down by the references that the reader knows them by. */
  async add(tx: Tx, { organisationId, memberId, purpose, route, ...read }: Retrieval): Promise<void> {
    await tx.query(
      `insert into people_read (id, organisation_id, member_id, purpose, route, entry_references, people, fields)
       select $1, $2, $3, $4, $5, coalesce((array_agg(reference))[1:${mostNamed}], '{}'), greatest(count(*), $6), $7
         from (${referencesOf}) as known (reference)`,
      [
        newId(),
        organisationId,
        memberId,
        purpose,
        route,
        Math.max(read.references.size, read.entryIds.size),
        [...read.fields].slice(0, mostNamed),
        [...read.references],
        [...read.entryIds].filter((id) => uuid.test(id)),
      ],
    );
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const referencesOf = `
  select unnest($8::text[])
  union select reference from waiting_entry where id = any($9::uuid[])
  union select reference from seat_offer where waiting_entry_id = any($9::uuid[])
  union select reference from handover where waiting_entry_id = any($9::uuid[])`;
