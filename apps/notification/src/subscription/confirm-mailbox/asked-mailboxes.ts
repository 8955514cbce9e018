import { type Organisation, Organisations } from '@app/identity';
import { notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { claimedId, SignedLinks } from '../../signed-links.js';
import { type MailboxConsent, MailboxConsents } from '../persistence/mailbox-consents.js';

export interface AskedMailbox {
  readonly consent: MailboxConsent;
  readonly office: Organisation;
}

/** What a mailbox was asked by the link in its mail. */
@Injectable()
export class AskedMailboxes {
  constructor(
    private readonly consents: MailboxConsents,
    private readonly organisations: Organisations,
    private readonly links: SignedLinks,
  ) {}

  /** Refuses a link that is not genuine or too old as one that leads nowhere. */
  async behind(tx: Tx, token: string): Promise<AskedMailbox> {
    const id = claimedId(token);
    const consent = id && (await this.consents.one(tx, id));
    const office = consent && (await this.organisations.byId(consent.organisationId));
    if (!office || !this.links.isGenuine('confirmation', token, targetOf(consent))) throw notFound('link');
    return { consent, office };
  }

  async one(tx: Tx, id: string): Promise<AskedMailbox | undefined> {
    const consent = await this.consents.one(tx, id);
    const office = consent && (await this.organisations.byId(consent.organisationId));
    return office && { consent, office };
  }

  url(consent: MailboxConsent): string {
    return this.links.url('confirmation', targetOf(consent));
  }
}

function targetOf({ id, linkSecret }: MailboxConsent) {
  return { subscriptionId: id, linkSecret };
}
