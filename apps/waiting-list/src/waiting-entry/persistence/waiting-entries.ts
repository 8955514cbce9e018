import type { HardshipReason, HardshipRevocation } from '@app/contracts';
import { notFound, type OrganisationId, type PersonRef, type WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { changesBetween } from '../domain/change-entry.js';
import type { LinkId, Waiting, WaitingEntry } from '../domain/waiting-entry.js';
import { type Because, EntryChanges } from './entry-changes.js';
import { changeable, changeableValues, type EntryColumns, entryColumns, toEntry } from './waiting-entry-columns.js';

@Injectable()
export class WaitingEntries {
  constructor(private readonly changes: EntryChanges) {}

  /** False when the reference is taken already: then nothing was written. */
  async add(tx: Tx, entry: Waiting): Promise<boolean> {
    const fixed = ['id', 'reference', 'person_ref', 'referring_organisation_id', 'waiting_since'];
    const values = [
      entry.id,
      entry.reference,
      entry.personRef,
      entry.referringOrganisationId,
      entry.waitingSince,
      ...changeableValues(entry),
    ];
    const { columns, slots } = { columns: [...fixed, ...changeable], slots: values.map((_, index) => `$${index + 1}`) };
    const inserted: readonly unknown[] = await tx.query(
      `insert into waiting_entry (${columns.join(', ')}) values (${slots.join(', ')})
       on conflict (reference) do nothing returning id`,
      values,
    );
    return inserted.length === 1;
  }

  /** The entry, locked until `tx` ends, if it is for the scope of `tx` to see. */
  async toChange(tx: Tx, id: WaitingEntryId): Promise<WaitingEntry> {
    const [row]: readonly EntryColumns[] = await tx.query(
      `select ${entryColumns} from waiting_entry e where e.id = $1 for update`,
      [id],
    );
    if (!row) throw notFound('waiting-entry');
    return toEntry(row);
  }

  /** The entry as it is, without a lock. */
  async toSee(tx: Tx, id: WaitingEntryId): Promise<WaitingEntry> {
    const [row]: readonly EntryColumns[] = await tx.query(
      `select ${entryColumns} from waiting_entry e where e.id = $1`,
      [id],
    );
    if (!row) throw notFound('waiting-entry');
    return toEntry(row);
  }

  /** Writes the entry as its next version and what changed with it. `waitingSince`, reference and person stay. */
  async save(tx: Tx, before: WaitingEntry, after: WaitingEntry, because: Because): Promise<void> {
    const sets = changeable.map((column, index) => `${column} = $${index + 2}`).join(', ');
    await tx.query(`update waiting_entry set version = version + 1, updated_at = now(), ${sets} where id = $1`, [
      after.id,
      ...changeableValues(after),
    ]);
    await this.changes.record(tx, after.id, before.version + 1, because, changesBetween(before, after));
  }

  /** Somebody has asked the person: offers they did not answer before count no longer. */
  async forgetSilence(tx: Tx, id: WaitingEntryId): Promise<void> {
    await tx.query('update waiting_entry set unexplained_expiries = 0 where id = $1', [id]);
  }

  /** Two people have decided; the database checks that they were two, and writes it down. */
  async putFirst(tx: Tx, id: WaitingEntryId, reason: HardshipReason): Promise<void> {
    await tx.query(
      `update waiting_entry set hardship = true, hardship_reason = $2, version = version + 1, updated_at = now()
        where id = $1 and not hardship`,
      [id, reason],
    );
  }

  /** Back where waiting alone puts them; the database writes it down. */
  async putBack(tx: Tx, id: WaitingEntryId, reason: HardshipRevocation): Promise<void> {
    await tx.query(
      `update waiting_entry set hardship = false, hardship_reason = $2, version = version + 1, updated_at = now()
        where id = $1 and hardship`,
      [id, reason],
    );
  }

  /** Somebody has begun a course: what put them first does so no longer. */
  async makeGood(tx: Tx, id: WaitingEntryId): Promise<void> {
    await tx.query('update waiting_entry set hardship = false where id = $1 and hardship', [id]);
  }

  /** Somebody of this body who still waits; undefined for anybody else's reference. */
  async named(tx: Tx, reference: string, organisationId: OrganisationId): Promise<WaitingEntryId | undefined> {
    const [row]: readonly { readonly id: WaitingEntryId }[] = await tx.query(
      `select id from waiting_entry
        where reference = $1 and referring_organisation_id = $2 and state <> 'withdrawn'`,
      [reference, organisationId],
    );
    return row?.id;
  }

  /** Everybody of a link, in the order of reference numbers. */
  async linkedBy(tx: Tx, linkId: LinkId): Promise<readonly WaitingEntry[]> {
    const rows: readonly EntryColumns[] = await tx.query(
      `select ${entryColumns} from waiting_entry e where e.link_id = $1 order by e.reference`,
      [linkId],
    );
    return rows.map(toEntry);
  }

  /** Whether the person is still in the vault: who was erased is not there any more. */
  async remembers(tx: Tx, personRef: PersonRef): Promise<boolean> {
    const found: readonly unknown[] = await tx.query('select 1 from vault_person where person_ref = $1', [personRef]);
    return found.length > 0;
  }
}
