import type { PersonRef } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { TraitKind } from '../domain/likeness.js';
import type { SealedPerson } from '../sealing/seal.js';

/** Somebody to be compared with everybody else of their county. */
export interface Compared extends SealedPerson {
  readonly personRef: PersonRef;
  /** Where the person waits; absent once nobody looks for a place for them. */
  readonly county: string | null;
  /** Another one as soon as anything of the person changes. */
  readonly seen: string;
}

export interface Fingerprint {
  readonly kind: TraitKind;
  readonly fingerprint: Buffer;
}

export interface Alike {
  readonly personRef: PersonRef;
  readonly kinds: readonly TraitKind[];
}

/** A name that hundreds have is no sign of anything. */
const mostAlike = 20;

/**
 * Keyed fingerprints of people, for the vault alone: row-level security shows them to nobody who has not said, as here,
 * that they compare people for the service itself.
 */
@Injectable()
export class Fingerprints {
  /** Who was not compared since they were registered, corrected or moved, or with an older key. */
  async due(tx: Tx, keyVersion: number, most: number, besides: readonly PersonRef[]): Promise<readonly PersonRef[]> {
    const rows: readonly { readonly personRef: PersonRef }[] = await tx.query(
      `select person_ref as "personRef" from vault_person
        where (compared_with is null or compared_with < $1) and person_ref <> all($3::uuid[])
        order by person_ref limit $2`,
      [keyVersion, most, besides],
    );
    return rows.map(({ personRef }) => personRef);
  }

  /**
   * Somebody to compare now, if they still are. One process at a time compares, so that of two people registered at
   * once the later one sees the earlier.
   */
  async take(tx: Tx, personRef: PersonRef, keyVersion: number): Promise<Compared | undefined> {
    await tx.query(
      `select pg_advisory_xact_lock(hashtext('waiting_list.vault_fingerprint')), set_config('app.vault', 'compare', true)`,
    );
    const [row]: readonly Compared[] = await tx.query(
      `select p.person_ref as "personRef", p.master_key_version as "masterKeyVersion", p.wrapped_key as "wrappedKey",
              p.sealed, p.xmin::text as seen, left(e.municipality, 5) as county
         from vault_person p left join waiting_entry e on e.person_ref = p.person_ref and e.state <> 'withdrawn'
        where p.person_ref = $1 and (p.compared_with is null or p.compared_with < $2)`,
      [personRef, keyVersion],
    );
    return row;
  }

  async replace(tx: Tx, personRef: PersonRef, dated: boolean, all: readonly Fingerprint[]): Promise<void> {
    await tx.query('delete from vault_fingerprint where person_ref = $1', [personRef]);
    await tx.query(
      `insert into vault_fingerprint (person_ref, kind, fingerprint, dated)
       select distinct $1::uuid, kind, fingerprint, $2::boolean
         from unnest($3::text[], $4::bytea[]) as new (kind, fingerprint)`,
      [personRef, dated, all.map(({ kind }) => kind), all.map((one) => one.fingerprint)],
    );
  }

  /** Everybody with something in common, those with most first. Names alone count only where a birth date is missing. */
  async alike(tx: Tx, personRef: PersonRef): Promise<readonly Alike[]> {
    return tx.query(
      `select other.person_ref as "personRef", array_agg(distinct other.kind) as kinds
         from vault_fingerprint own
         join vault_fingerprint other using (kind, fingerprint)
        where own.person_ref = $1 and other.person_ref <> $1 and (kind <> 'names' or not (own.dated and other.dated))
        group by other.person_ref order by count(*) desc, other.person_ref limit ${mostAlike}`,
      [personRef],
    );
  }

  /** Unless the person was corrected or moved meanwhile: then they are compared once more. Nothing is locked before. */
  async compared(tx: Tx, { personRef, seen }: Compared, keyVersion: number): Promise<void> {
    await tx.query('update vault_person set compared_with = $2 where person_ref = $1 and xmin::text = $3', [
      personRef,
      keyVersion,
      seen,
    ]);
  }
}
