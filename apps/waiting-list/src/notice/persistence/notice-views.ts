import type { NoticeState, NoticeView } from '@app/contracts';
import { type EnrolmentId, notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** A letter as it is kept: with gaps. */
export interface KeptLetter {
  readonly view: NoticeView;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly enrolmentId?: EnrolmentId;
}

@Injectable()
export class NoticeViews {
  /** Those in sight of the scope of `tx`, the longest due first. */
  async list(
    tx: Tx,
    state: NoticeState,
    after: readonly [dueOn: string, id: string] | undefined,
    limit: number,
  ): Promise<readonly NoticeView[]> {
    const rows: readonly NoticeColumns[] = await tx.query(
      `select ${columns} from notice n
        where n.state = $1 and ($2::date is null or (n.due_on, n.id) > ($2::date, $3::uuid))
        order by n.due_on, n.id limit $4`,
      [state, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map(toView);
  }

  async letter(tx: Tx, id: string): Promise<KeptLetter> {
    const [row]: readonly (NoticeColumns & Letter)[] = await tx.query(
      `select ${columns}, n.subject, n.paragraphs, n.enrolment_id as "enrolmentId" from notice n where n.id = $1`,
      [id],
    );
    if (!row) throw notFound('notice');
    const { subject, paragraphs, enrolmentId, ...view } = row;
    return { view: toView(view), subject, paragraphs, ...(enrolmentId && { enrolmentId }) };
  }
}

interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly enrolmentId: EnrolmentId | null;
}

type Nullable<T> = { readonly [Key in keyof T]: Exclude<T[Key], undefined> | null };
type Always = Pick<NoticeView, 'id' | 'version' | 'state' | 'clock' | 'addressee' | 'dueOn' | 'rulePackVersion'>;
type NoticeColumns = Always & { readonly draftedAt: Date } & Nullable<
    Required<Omit<NoticeView, keyof Always | 'draftedAt'>>
  >;

const columns = `
  n.id, n.version, n.state, n.clock, n.addressee, n.issuing_body as "issuingBody", n.reference,
  n.waiting_entry_id as "waitingEntryId", to_char(n.due_on, 'YYYY-MM-DD') as "dueOn", n.drafted_at as "draftedAt",
  n.rule_pack_version as "rulePackVersion", to_char(n.sent_on, 'YYYY-MM-DD') as "sentOn", n.channel,
  n.discard_reason as "discardReason"`;

function toView(row: NoticeColumns): NoticeView {
  const given = Object.entries(row).filter(([, value]) => value !== null);
  return { ...(Object.fromEntries(given) as unknown as NoticeView), draftedAt: row.draftedAt.toISOString() };
}
