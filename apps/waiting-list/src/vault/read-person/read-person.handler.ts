import type { PersonView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { readPurpose } from '../domain/read-purpose.js';
import { Doors } from '../persistence/doors.js';
import { Vault } from '../persistence/vault.js';
import { ReadPerson } from './read-person.query.js';

@QueryHandler(ReadPerson)
export class ReadPersonHandler implements IQueryHandler<ReadPerson> {
  constructor(
    private readonly transactions: Transactions,
    private readonly doors: Doors,
    private readonly vault: Vault,
  ) {}

  async execute({ reader, through, purpose }: ReadPerson): Promise<PersonView> {
    const stated = readPurpose(through.door, purpose);
    return this.transactions.run(async (tx) => {
      const personRef = await this.doors.personBehind(tx, through.door, through.id);
      return { personRef, ...(await this.vault.read(tx, personRef, stated, reader)) };
    }, reader);
  }
}
