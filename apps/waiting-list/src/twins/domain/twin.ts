import type { TwinLikeness, TwinState } from '@app/contracts';
import { type MemberId, type OrganisationId, RuleViolation, type WaitingEntryId } from '@app/kernel';

export interface TwinSide {
  readonly entryId: WaitingEntryId;
  readonly organisationId: OrganisationId;
  /** Who said that both are one person. */
  readonly saidSameBy?: MemberId;
  /** Wants, or gives, the younger entry's need. */
  readonly withYoungerNeed: boolean;
}

/** The elder has waited longer, and is the one that stays. */
export const sides = ['elder', 'younger'] as const;
export type Side = (typeof sides)[number];

export interface Twin {
  readonly id: string;
  readonly version: number;
  readonly state: TwinState;
  readonly likeness: TwinLikeness;
  readonly elder: TwinSide;
  readonly younger: TwinSide;
}

export interface Word {
  readonly by: MemberId;
  /** Whose entries the speaker looks after. */
  readonly of: readonly Side[];
}

/**
 * One side says that both are one person. They are merged once both sides say so; entries of one organisation are
 * its own affair, and one word is enough.
 */
export function saySame(twin: Twin, { by, of }: Word, withYoungerNeed: boolean): Twin {
  const open = whenOpen(twin);
  const said = (side: Side) => (of.includes(side) ? { ...open[side], saidSameBy: by, withYoungerNeed } : open[side]);
  const [elder, younger] = [said('elder'), said('younger')];
  const agreed = (elder.saidSameBy && younger.saidSameBy) || elder.organisationId === younger.organisationId;
  return { ...open, elder, younger, state: agreed ? 'merged' : 'open' };
}

/** Either side knows it: then nobody is asked again. */
export function sayDifferent(twin: Twin): Twin {
  return { ...whenOpen(twin), state: 'different' };
}

/** The younger entry's need is taken on when whoever gives it and whoever wants it agree; alone, one decides for both. */
export function takesYoungerNeed({ elder, younger }: Twin): boolean {
  const words = [elder, younger].filter(({ saidSameBy }) => saidSameBy);
  return words.length > 0 && words.every(({ withYoungerNeed }) => withYoungerNeed);
}

function whenOpen(twin: Twin): Twin {
  if (twin.state === 'open') return twin;
  throw new RuleViolation('twin.settled', `This question is ${twin.state}.`, [], 'conflict');
}
