import type { ProviderProfileView } from '@app/contracts';
import { refuseField } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TellContact } from '../../course-start/tell-contact/tell-contact.command.js';
import { contactMailbox } from '../domain/asked-provider.js';
import { type Contact, changedFields, contactInWords, type Profile } from '../domain/profile.js';
import { Profiles } from '../persistence/profiles.js';
import { ChangeProvider } from './change-provider.command.js';

@CommandHandler(ChangeProvider)
export class ChangeProviderHandler implements ICommandHandler<ChangeProvider> {
  constructor(
    private readonly transactions: Transactions,
    private readonly profiles: Profiles,
    private readonly commands: CommandBus,
  ) {}

  execute({ provider, by, seen, changes }: ChangeProvider): Promise<ProviderProfileView> {
    const { id, key, name, mailDomains } = provider;
    return this.transactions.run(async (tx) => {
      const { version, profile: before } = await this.profiles.toChange(tx, id);
      refuseStale(seen, version);
      const after = revised(before, changes, mailDomains);
      // Saying the same again is no change: nothing is added to the history.
      if (changedFields(before, after).length === 0) return { id, key, name, version, ...before };
      await this.profiles.keep(tx, id, by.memberId, version, before, after);
      const contact = { before: contactInWords(before), after: contactInWords(after) };
      if (contact.before !== contact.after) await this.commands.execute(new TellContact(tx, { id, name }, by, contact));
      return { id, key, name, version: version + 1, ...after };
    });
  }
}

function revised(before: Profile, changes: ChangeProvider['changes'], mailDomains: readonly string[]): Profile {
  const { contacts, ...texts } = changes;
  const said = Object.entries({ ...before, ...given(texts) }).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(said),
    contacts: contacts?.map((contact, at) => checked(contact, at, mailDomains)) ?? before.contacts,
  };
}

function given(texts: object): object {
  return Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined));
}

/** Of an office, not of a person: a mailbox within the provider's own domains, or a telephone. */
function checked({ label, mailbox, phone, public: open }: Contact, at: number, domains: readonly string[]): Contact {
  if (!mailbox && !phone) throw refuseField(`/contacts/${at}`, 'provider.contact-empty', 'A mailbox or a telephone.');
  const address = mailbox ? contactMailbox(mailbox, `/contacts/${at}/mailbox`) : undefined;
  const own = !address || domains.some((domain) => address.endsWith(`@${domain.toLowerCase()}`));
  if (!own) {
    const detail = 'This mail domain is not registered for the provider.';
    throw refuseField(`/contacts/${at}/mailbox`, 'provider.mailbox-elsewhere', detail);
  }
  return { label, ...(address && { mailbox: address }), ...(phone && { phone }), public: open };
}
