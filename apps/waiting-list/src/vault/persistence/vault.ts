import type { PersonBody, ReadPurpose } from '@app/contracts';
import { notFound, type PersonRef } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { MasterKeys } from '../sealing/master-keys.js';
import { openPerson, type SealedPerson, sealPerson } from '../sealing/seal.js';

/** Who reads, for the log of reads. */
export interface Reader {
  readonly organisationId: string;
  readonly memberId: string;
}

interface VaultRow extends SealedPerson {
  readonly personRef: string;
}

/** The only place that knows who somebody is. */
@Injectable()
export class Vault {
  constructor(private readonly keys: MasterKeys) {}

  async keep(tx: Tx, personRef: PersonRef, person: PersonBody): Promise<void> {
    const { masterKeyVersion, wrappedKey, sealed } = sealPerson(this.keys, personRef, person);
    await tx.query(
      `insert into vault_person (person_ref, master_key_version, wrapped_key, sealed) values ($1, $2, $3, $4)`,
      [personRef, masterKeyVersion, wrappedKey, sealed],
    );
  }

  /** Seals anew under a fresh key. Whoever has another name now is compared anew. */
  async replace(tx: Tx, personRef: PersonRef, person: PersonBody): Promise<void> {
    const { masterKeyVersion, wrappedKey, sealed } = sealPerson(this.keys, personRef, person);
    await tx.query(
      `update vault_person set master_key_version = $2, wrapped_key = $3, sealed = $4, updated_at = now(),
              compared_with = null
       where person_ref = $1`,
      [personRef, masterKeyVersion, wrappedKey, sealed],
    );
  }

  /** Opens a person for a stated purpose; the read is on record in the same transaction, or it did not happen. */
  async read(tx: Tx, personRef: PersonRef, purpose: ReadPurpose, reader: Reader): Promise<PersonBody> {
    const [row]: readonly VaultRow[] = await tx.query(
      `select person_ref as "personRef", master_key_version as "masterKeyVersion", wrapped_key as "wrappedKey", sealed
       from vault_person where person_ref = $1`,
      [personRef],
    );
    if (!row) throw notFound('person');
    const person = openPerson(this.keys, personRef, row);
    await tx.query(
      `insert into vault_read (id, organisation_id, member_id, purpose, person_ref, fields, reference)
       values ($1, $2, $3, $4, $5, $6, (${referenceOf}))`,
      [newId(), reader.organisationId, reader.memberId, purpose, personRef, Object.keys(person)],
    );
    return person;
  }

  async forget(tx: Tx, personRef: PersonRef): Promise<void> {
    await tx.query('delete from vault_person where person_ref = $1', [personRef]);
  }

  /** A person sealed with each version of the master key there is, to try whether this process can open the vault. */
  async samples(tx: Tx): Promise<readonly VaultRow[]> {
    return tx.query(
      `select distinct on (master_key_version) person_ref as "personRef", master_key_version as "masterKeyVersion",
              wrapped_key as "wrappedKey", sealed
       from vault_person order by master_key_version`,
    );
  }
}

/** As the reader knows the person: by their entry, or as their participant. */
const referenceOf = `
  select reference from waiting_entry where person_ref = $5
  union all select reference from enrolment where person_ref = $5 limit 1`;
