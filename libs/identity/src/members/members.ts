import type { MemberId, OrganisationId } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, roles as allRoles, type Role } from '../actor.js';
import { type IdentitySettings, identitySettings } from '../identity.settings.js';
import { Recent } from '../recent.js';
import type { Caller } from '../tokens/token-verifier.js';

/** What our own database knows of a member; the roles it grants, whatever a token says. */
type Member = Actor;

const longestSeconds = 30;

@Injectable()
export class Members {
  readonly #known: Recent<Promise<Member | undefined>>;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(identitySettings) { memberSeconds = longestSeconds }: IdentitySettings,
  ) {
    this.#known = new Recent(10_000, Math.min(memberSeconds, longestSeconds) * 1_000);
  }

  /** The caller with the roles that token and member agree on; undefined when we do not know them or no longer. */
  async actorOf({ issuer, subject, roles }: Caller): Promise<Actor | undefined> {
    const member = await this.#member(issuer, subject);
    return member && { ...member, roles: member.roles.filter((role) => roles.includes(role)) };
  }

  /** Callers that come at once share one look; only members found are remembered. */
  #member(issuer: string, subject: string): Promise<Member | undefined> {
    const key = JSON.stringify([issuer, subject]);
    const known = this.#known.get(key);
    if (known) return known;
    const looked = this.#look(issuer, subject);
    this.#known.keep(key, looked);
    const forget = () => this.#known.forget(key);
    looked.then((member) => member ?? forget(), forget);
    return looked;
  }

  async #look(issuer: string, subject: string): Promise<Member | undefined> {
    const [row]: MemberFound[] = await this.dataSource.query(activeMember, [issuer, subject]);
    return row && { ...row, roles: allRoles.filter((role) => row.roles.includes(role)) };
  }
}

interface MemberFound {
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly organisationKey: string;
  readonly organisationName: string;
  readonly areas: readonly string[];
  readonly mailDomains: readonly string[];
  readonly roles: readonly Role[];
}

const activeMember = `
  select member.id as "memberId", organisation.id as "organisationId", organisation.key as "organisationKey",
         organisation.name as "organisationName", organisation.areas, organisation.mail_domains as "mailDomains",
         member.roles
    from identity.member join identity.organisation on organisation.id = member.organisation_id
   where member.issuer = $1 and member.subject = $2 and member.active`;
