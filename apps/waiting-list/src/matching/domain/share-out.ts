/** A process that can own regions. */
export interface EngineHostSeen {
  readonly id: string;
  /** Absent: every region. */
  readonly takes?: readonly string[];
}

export interface RegionSeen {
  readonly id: string;
  /** The process whose lease runs; absent when nobody's does. */
  readonly owner?: string;
}

export interface Share {
  readonly take: readonly string[];
  /** One at a time, so that nothing is without an owner for long. */
  readonly giveBack?: string;
}

/**
 * Nobody owns more than their even share while somebody else has free hands: the share is the number of regions by the
 * number of processes, rounded up. A region that nobody with free hands may take is taken by whoever may.
 */
export function shareOf(me: EngineHostSeen, regions: readonly RegionSeen[], hosts: readonly EngineHostSeen[]): Share {
  const fair = Math.ceil(regions.length / Math.max(1, hosts.length));
  const ownedBy = (id: string) => regions.filter(({ owner }) => owner === id);
  const others = hosts.filter(({ id }) => id !== me.id && ownedBy(id).length < fair);
  const forOthers = (region: string) => others.some((host) => mayTake(host, region));

  const mine = ownedBy(me.id);
  const take: string[] = [];
  for (const { id } of regions.filter(({ owner }) => owner === undefined)) {
    if (mayTake(me, id) && (mine.length + take.length < fair || !forOthers(id))) take.push(id);
  }
  const giveBack = mine.length > fair ? mine.find(({ id }) => forOthers(id))?.id : undefined;
  return { take, ...(giveBack && { giveBack }) };
}

function mayTake({ takes }: EngineHostSeen, region: string): boolean {
  return takes?.includes(region) ?? true;
}
