import type { TwinLikeness, TwinState, TwinView } from '@app/contracts';
import { notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { own } from './twins.js';

/** A twin as one of its two bodies sees it, the other body still as an id. */
export interface TwinRow {
  readonly view: Omit<TwinView, 'other'> & { readonly other: Omit<TwinView['other'], 'organisationName'> };
  readonly otherOrganisationId: string;
}

@Injectable()
export class TwinViews {
  /** Newest first, older than `before`. */
  async list(
    tx: Tx,
    state: TwinState | undefined,
    before: string | undefined,
    limit: number,
  ): Promise<readonly TwinRow[]> {
    const rows: readonly Columns[] = await tx.query(
      `${select} where ($1::text is null or t.state = $1) and ($2::uuid is null or t.id < $2) order by t.id desc limit $3`,
      [state ?? null, before ?? null, limit],
    );
    return rows.map(toRow);
  }

  async one(tx: Tx, id: string): Promise<TwinRow> {
    const [row]: readonly Columns[] = await tx.query(`${select} where t.id = $1`, [id]);
    if (!row) throw notFound('twin');
    return toRow(row);
  }
}

interface Columns {
  readonly id: string;
  readonly version: number;
  readonly state: TwinState;
  readonly likeness: TwinLikeness;
  readonly foundAt: Date;
  readonly settledAt: Date | null;
  readonly elder: SideColumns;
  readonly younger: SideColumns;
}

interface SideColumns {
  readonly own: boolean;
  readonly entryId: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly saidSame: boolean;
}

const side = (which: 'elder' | 'younger') => `json_build_object(
  'own', ${own(which)}, 'entryId', t.${which}_entry_id, 'reference', t.${which}_reference,
  'organisationId', t.${which}_organisation_id, 'saidSame', t.${which}_said_by is not null) as ${which}`;

const select = `
  select t.id, t.version, t.state, t.likeness, t.found_at as "foundAt", t.settled_at as "settledAt",
         ${side('elder')}, ${side('younger')} from twin t`;

function toRow({ elder, younger, foundAt, settledAt, ...twin }: Columns): TwinRow {
  const [mine, other] = elder.own ? [elder, younger] : [younger, elder];
  return {
    view: {
      ...twin,
      own: { reference: mine.reference, saidSame: mine.saidSame, waitingEntryId: mine.entryId },
      other: {
        reference: other.reference,
        saidSame: other.saidSame,
        ...(other.own && { waitingEntryId: other.entryId }),
      },
      stays: mine === elder ? 'own' : 'other',
      foundAt: foundAt.toISOString(),
      ...(settledAt && { settledAt: settledAt.toISOString() }),
    },
    otherOrganisationId: other.organisationId,
  };
}
