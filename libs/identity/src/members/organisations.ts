import type { OrganisationId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Recent } from '../recent.js';

export const organisationKinds = ['provider', 'jobcenter', 'county', 'counselling'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export interface Organisation {
  readonly id: OrganisationId;
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly mailDomains: readonly string[];
  /** Keys of municipalities (8 digits) or counties (5 digits). */
  readonly areas: readonly string[];
}

const believedMilliseconds = 10_000;

/** Every organisation of the county: some dozens, read as a whole and believed for ten seconds. */
@Injectable()
export class Organisations {
  readonly #known = new Recent<Promise<readonly Organisation[]>>(1, believedMilliseconds);

  constructor(private readonly dataSource: DataSource) {}

  async byKey(key: string): Promise<Organisation | undefined> {
    return (await this.all()).find((organisation) => organisation.key === key);
  }

  async byId(id: string): Promise<Organisation | undefined> {
    return (await this.all()).find((organisation) => organisation.id === id);
  }

  async ofKind(kind: OrganisationKind): Promise<readonly Organisation[]> {
    return (await this.all()).filter((organisation) => organisation.kind === kind);
  }

  /** By name. */
  all(): Promise<readonly Organisation[]> {
    const known = this.#known.get('all');
    if (known) return known;
    const read: Promise<readonly Organisation[]> = this.dataSource.query(everyOrganisation);
    this.#known.keep('all', read);
    read.catch(() => this.#known.forget('all'));
    return read;
  }

  /** Somebody has just added one. */
  forget(): void {
    this.#known.forget('all');
  }
}

const everyOrganisation = `
  select id, key, kind, name, mail_domains as "mailDomains", areas from identity.organisation order by name, key`;
