import type pg from 'pg';
import type { Made, ServiceCalls } from './service-calls.js';
import type { SampleEntry } from './waiting-entries.js';

/** Puts the sample's people on the waiting list, with what became of some of them since. */
export class SamplePeople {
  constructor(
    private readonly calls: ServiceCalls,
    private readonly client: pg.Client,
    readonly entries: readonly SampleEntry[],
  ) {}

  async register(entry: SampleEntry): Promise<void> {
    const made = await this.made(entry);
    const { since } = entry;
    if (!since) return;
    if ('togetherWith' in since) await this.link(entry, made, since.togetherWith);
    else if ('shouldComeFirst' in since)
      await this.act(entry, made, 'propose-hardship', { reason: since.shouldComeFirst });
    else await this.fallSilent(entry, made);
  }

  /** However often it is asked: one entry per key. */
  private async made({ key, registeredBy, body }: SampleEntry): Promise<Made> {
    const made = await this.calls.post(registeredBy, 'waiting-list/waiting-entries', body, `sample-${key}`);
    if (!made) throw new Error(`The sample entry ${key} was not made.`);
    return made;
  }

  private async act({ key, registeredBy }: SampleEntry, { id }: Made, what: string, body: object): Promise<void> {
    await this.calls.post(registeredBy, `waiting-list/waiting-entries/${id}/${what}`, body, `sample-${key}-${what}`);
  }

  private async link(entry: SampleEntry, made: Made, otherKey: string): Promise<void> {
    const other = this.entries.find(({ key }) => key === otherKey);
    if (other) await this.act(entry, made, 'link', { reference: (await this.made(other)).reference });
  }

  /** Nobody waits here until two offers have run out: the silence itself has no interface. */
  private async fallSilent(entry: SampleEntry, made: Made): Promise<void> {
    await this.act(entry, made, 'pause', {});
    await this.client.query(`update waiting_list.waiting_entry set dormant = true where id = $1 and state = 'paused'`, [
      made.id,
    ]);
  }
}
