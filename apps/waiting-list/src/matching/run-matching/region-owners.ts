import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type EngineHostSeen, shareOf } from '../domain/share-out.js';
import type { RegionLease } from '../persistence/regions.js';
import { OwnersTools } from './owners-tools.js';
import { RegionOwner } from './region-owner.js';

const system = { role: 'system' } as const;

/** Which regions this process may own; every one when absent. */
export interface RegionsTaken {
  readonly takes?: readonly string[];
}
export const RegionsTaken = Symbol('RegionsTaken');

/** The regions this process owns: takes its share, keeps its leases alive, gives back what is more than its share. */
@Injectable()
export class RegionOwners {
  readonly #me: EngineHostSeen;
  readonly #owners = new Map<string, RegionOwner>();

  constructor(
    private readonly tools: OwnersTools,
    @Inject(RegionsTaken) { takes }: RegionsTaken,
  ) {
    this.#me = { id: randomUUID(), ...(takes && { takes }) };
  }

  get owned(): readonly RegionOwner[] {
    return [...this.#owners.values()];
  }

  /** To be done about every second: a lease runs for five. */
  async beat(): Promise<void> {
    for (const { lease } of this.owned) {
      if (!(await this.tools.transactions.run((tx) => this.tools.regions.renew(tx, lease), system))) this.lose(lease);
    }
    const { regions, hosts } = await this.tools.transactions.run((tx) => this.tools.regions.meet(tx, this.#me), system);
    const { take, giveBack } = shareOf(this.#me, regions, hosts);
    for (const region of take) await this.#take(region);
    const spare = giveBack && this.#owners.get(giveBack)?.lease;
    if (spare) await this.#giveBack(spare);
    this.tools.figures.owns(this.#owners.size);
  }

  lose({ region, token }: RegionLease): void {
    const owner = this.#owners.get(region);
    if (owner?.lease.token !== token) return;
    this.#owners.delete(region);
    void owner.stop();
  }

  /** Those who stand by need not wait until the leases run out. */
  async leave(): Promise<void> {
    for (const { lease } of this.owned) await this.#giveBack(lease);
    await this.tools.transactions.run((tx) => this.tools.regions.leave(tx, this.#me.id), system);
  }

  async #take(region: string): Promise<void> {
    const lease = await this.tools.transactions.run((tx) => this.tools.regions.take(tx, region, this.#me.id), system);
    if (lease) this.#owners.set(region, new RegionOwner(this.tools, lease));
  }

  async #giveBack(lease: RegionLease): Promise<void> {
    this.lose(lease);
    await this.tools.transactions.run((tx) => this.tools.regions.giveBack(tx, lease), system);
  }
}
