import type { PersonRef } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { databaseProblem } from '@app/runtime';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NoteLikelyTwins } from '../../twins/note-likely-twins/note-likely-twins.command.js';
import { likenessOf, traitsOf } from '../domain/likeness.js';
import { type Compared, Fingerprints } from '../persistence/fingerprints.js';
import { fingerprint, fingerprintKey } from '../sealing/fingerprint.js';
import { MasterKeys } from '../sealing/master-keys.js';
import { openPerson } from '../sealing/seal.js';

const perRun = 50;
const system = { role: 'system' } as const;

/**
 * Looks for people who are registered twice. Names are read by this process alone, in memory; what leaves the vault is
 * that two references are likely one person, and how likely. After a change of the master key everybody is compared
 * anew, so that all fingerprints are of one key.
 */
@Injectable()
export class ComparePeople {
  readonly #passedOver = new Set<PersonRef>();

  constructor(
    private readonly transactions: Transactions,
    private readonly fingerprints: Fingerprints,
    private readonly keys: MasterKeys,
    private readonly commands: CommandBus,
  ) {}

  /**
   * Answers how many were compared; each in a transaction of its own, so that nobody waits for a crowd, and one who
   * cannot be read keeps no other from being compared: such people are passed over until this process starts anew.
   */
  async compare(): Promise<{ readonly compared: number; readonly more: boolean }> {
    const due = await this.transactions.run(
      (tx) => this.fingerprints.due(tx, this.keys.current, perRun, [...this.#passedOver]),
      system,
    );
    const failures: unknown[] = [];
    for (const personRef of due) {
      await this.transactions
        .run((tx) => this.compareOne(tx, personRef), system)
        .catch((failure: unknown) => {
          failures.push(failure);
          if (!isPassing(failure)) this.#passedOver.add(personRef);
        });
    }
    if (failures.length > 0) throw failures[0];
    return { compared: due.length, more: due.length === perRun };
  }

  private async compareOne(tx: Tx, personRef: PersonRef): Promise<void> {
    const person = await this.fingerprints.take(tx, personRef, this.keys.current);
    if (!person) return;
    await this.keep(tx, person);
    const alike = person.county ? await this.fingerprints.alike(tx, personRef) : [];
    const twins = alike.map((other) => ({ personRef: other.personRef, likeness: likenessOf(other.kinds) }));
    await this.commands.execute(new NoteLikelyTwins(tx, personRef, twins));
    await this.fingerprints.compared(tx, person, this.keys.current);
  }

  private async keep(tx: Tx, { personRef, county, ...sealed }: Compared): Promise<void> {
    if (!county) return this.fingerprints.replace(tx, personRef, false, []);
    const person = openPerson(this.keys, personRef, sealed);
    const key = fingerprintKey(this.keys, county);
    const all = traitsOf(person).map(({ kind, text }) => ({ kind, fingerprint: fingerprint(key, kind, text) }));
    await this.fingerprints.replace(tx, personRef, person.bornOn !== undefined, all);
  }
}

/** What the database says is worth asking again. */
function isPassing(failure: unknown): boolean {
  return failure instanceof Error && databaseProblem(failure)?.retryAfterSeconds !== undefined;
}
