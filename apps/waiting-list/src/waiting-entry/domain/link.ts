import { RuleViolation } from '@app/kernel';
import type { LinkId, WaitingEntry } from './waiting-entry.js';

/** A family, not a class: people who would really begin together. */
const mostTogether = 8;

type Waits = Exclude<WaitingEntry, { readonly state: 'withdrawn' }>;

/**
 * Two entries whose people want the same place and time, as one link: the one that either has, else `fresh`.
 * @param count how many entries that link has already
 */
export function linkOf(one: Waits, other: Waits, fresh: LinkId): LinkId {
  if (one.id === other.id) throw refused('link-to-itself', 'An entry is not linked to itself.');
  if (one.linkId && one.linkId === other.linkId) throw refused('linked-already', 'They are linked already.');
  if (one.linkId && other.linkId) throw refused('linked-elsewhere', 'Each of them is linked to others already.');
  return one.linkId ?? other.linkId ?? fresh;
}

export function refuseTooMany(linked: number): void {
  if (linked >= mostTogether) throw refused('too-many-linked', `At most ${mostTogether} people are linked.`);
}

export function linked<E extends Waits>(entry: E, linkId: LinkId): E {
  return { ...entry, linkId };
}

export function unlinked<E extends WaitingEntry>(entry: E): E {
  const { linkId: _, ...alone } = entry;
  return alone as E;
}

export function refuseUnlinked({ linkId }: WaitingEntry): LinkId {
  if (!linkId) throw refused('not-linked', 'This entry is not linked to another.');
  return linkId;
}

function refused(code: string, detail: string): RuleViolation {
  return new RuleViolation(`waiting-entry.${code}`, detail, [], 'conflict');
}
