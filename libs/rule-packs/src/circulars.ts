import type { CalendarDate } from '@app/kernel';
import type { Source } from './keys.js';

/** What the Federal Office says by circular beside the law (Trägerrundschreiben), as it stands on the days given. */
export interface Circular {
  readonly id: string;
  readonly validFrom: CalendarDate;
  /** Last day; open when absent ("bis auf Weiteres"). */
  readonly validTo?: CalendarDate;
  readonly source: Source;
  readonly effect: {
    /** Which way in is closed to newcomers: the admission by the Federal Office under § 44(4) AufenthG. */
    readonly noNewAdmissions: 'admission-44-4';
    readonly existingAdmissions: 'kept';
    readonly selfPayers: 'allowed';
  };
}

const stop444: Circular = {
  id: 'de.bamf.ik.stop-44-4',
  validFrom: '2026-02-09' as CalendarDate,
  source: { law: 'Trägerrundschreiben 02/26 (BAMF)', paragraph: '§ 44 Abs. 4 AufenthG' },
  effect: { noNewAdmissions: 'admission-44-4', existingAdmissions: 'kept', selfPayers: 'allowed' },
};

const circulars: readonly Circular[] = [stop444];

/** The circulars that hold on a day; each is named as a rule pack is, by `rulePackVersion`. */
export function circularsInForce(on: CalendarDate): readonly Circular[] {
  return circulars.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || on <= validTo));
}
