import { comparePriority, type Priority } from '@app/allocation';
import type { ConcealedPriority } from '@app/contracts';

/**
 * Where somebody else stands, without who they are. Between two that are alike in everything else the id decides: '-'
 * comes before every id, '~' after, so that the comparison with one's own stays what it was.
 */
export function conceal(other: Priority, own: Priority): ConcealedPriority {
  const { tier, date, lottery } = other;
  return { tier, date, lottery, id: comparePriority(other, own) < 0 ? '-' : '~' };
}
