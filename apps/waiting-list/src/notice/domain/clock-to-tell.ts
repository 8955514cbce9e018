import type { Addressee, ClockCode, FundingPath, IssuingBody } from '@app/contracts';
import type { CalendarDate, EnrolmentId, Level, MemberId, OrganisationId, WaitingEntryId } from '@app/kernel';

/** A time limit of somebody's wait that wants to be told. */
export interface ClockToTell {
  readonly clock: ClockCode;
  readonly kind: 'duty' | 'lapse' | 'reminder' | 'report';
  readonly startsOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly path: FundingPath;
  readonly issuedBy?: IssuingBody;
  readonly inform: readonly Exclude<Addressee, 'provider'>[];
  /** '§ 7 Abs. 4 IntV' */
  readonly source: string;
  readonly rulePackVersion: string;
  /** Lapsed once, it cannot be had again. */
  readonly noSecondTry: boolean;
  readonly waitingEntryId: WaitingEntryId;
  readonly reference: string;
  readonly level: Level;
  readonly referrer: { readonly organisationId: OrganisationId; readonly memberId?: MemberId };
  /** Who expects the person, if anybody does. */
  readonly provider?: {
    readonly organisationId: OrganisationId;
    readonly enrolmentId: EnrolmentId;
    readonly courseStartsOn: CalendarDate;
  };
}
