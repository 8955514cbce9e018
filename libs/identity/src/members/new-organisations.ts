import { type MemberId, type OrganisationId, RuleViolation } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { type IdentitySettings, identitySettings } from '../identity.settings.js';
import { Organisations } from './organisations.js';

export interface NewProvider {
  readonly key: string;
  readonly name: string;
  readonly mailDomains: readonly string[];
  readonly areas: readonly string[];
  /** Who may sign in for it first: `sub` of the person's tokens, as the county's login gives it. */
  readonly firstMember: { readonly subject: string; readonly displayName: string };
}

/** Lets a provider in: the organisation, and somebody who can sign in for it. */
@Injectable()
export class NewOrganisations {
  constructor(
    private readonly organisations: Organisations,
    @Inject(identitySettings) private readonly settings: IdentitySettings,
  ) {}

  async addProvider(tx: Tx, provider: NewProvider): Promise<OrganisationId> {
    const id = newId<OrganisationId>();
    const { key, name, mailDomains, areas, firstMember } = provider;
    const added: readonly object[] = await tx.query(
      `insert into identity.organisation (id, key, kind, name, mail_domains, areas)
       values ($1, $2, 'provider', $3, $4, $5) on conflict (key) do nothing returning id`,
      [id, key, name, mailDomains, areas],
    );
    if (added.length === 0) throw taken('/key', 'organisation.key-taken', 'Another organisation has this key.');
    const joined: readonly object[] = await tx.query(
      `insert into identity.member (id, issuer, subject, organisation_id, roles, display_name)
       values ($1, $2, $3, $4, array['provider_staff'], $5) on conflict (issuer, subject) do nothing returning id`,
      [newId<MemberId>(), this.settings.issuer, firstMember.subject, id, firstMember.displayName],
    );
    if (joined.length === 0)
      throw taken('/firstMember/subject', 'member.subject-taken', 'Somebody signs in by this already.');
    return id;
  }

  /** Those who ask from now on are told of it at once. */
  noteAdded(): void {
    this.organisations.forget();
  }
}

function taken(pointer: string, code: string, detail: string): RuleViolation {
  return new RuleViolation(code, detail, [{ pointer, code, detail }], 'conflict');
}
