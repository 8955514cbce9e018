import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { contactInWords } from '../domain/profile.js';
import { Profiles } from '../persistence/profiles.js';
import { PublicContact, PublicContacts } from './public-contact.query.js';

@QueryHandler(PublicContact)
export class PublicContactHandler implements IQueryHandler<PublicContact> {
  constructor(private readonly profiles: Profiles) {}

  async execute({ tx, providerId }: PublicContact): Promise<string | undefined> {
    return contactInWords((await this.profiles.of(tx, providerId)).profile);
  }
}

@QueryHandler(PublicContacts)
export class PublicContactsHandler implements IQueryHandler<PublicContacts> {
  constructor(
    private readonly transactions: Transactions,
    private readonly profiles: Profiles,
  ) {}

  async execute(): Promise<ReadonlyMap<string, string>> {
    const all = await this.transactions.run((tx) => this.profiles.ofAll(tx));
    return new Map(
      all.flatMap(({ providerId, profile }) => {
        const contact = contactInWords(profile);
        return contact === undefined ? [] : [[providerId, contact] as const];
      }),
    );
  }
}
