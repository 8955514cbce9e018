import { newId } from '@app/persistence';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { MembersFile } from './members-file.js';

/** A connection that may write the schema identity: a `pg` client, a TypeORM data source or transaction. */
export interface Queryable {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

export interface AppliedMembers {
  readonly organisations: number;
  readonly members: number;
}

/**
 * Makes the database say what the file says, in one statement, as often as you like. Who is not in the file stays
 * untouched: to take rights away, say `active: false`.
 */
export async function applyMembers(database: Queryable, file: unknown): Promise<AppliedMembers> {
  const { organisations, issuer } = readMembersFile(file);
  const members = organisations.flatMap(({ key, members = [] }) =>
    members.map((member) => ({ issuer, active: true, ...member, id: newId(), organisation: key })),
  );
  const places = organisations.map(({ members: _, ...organisation }) => ({
    mailDomains: [],
    areas: [],
    ...organisation,
    id: newId(),
  }));
  await database.query(upsert, [JSON.stringify(places), JSON.stringify(members)]);
  return { organisations: places.length, members: members.length };
}

/** Refuses a file that is not one, naming every wrong place and no value. */
export function readMembersFile(content: unknown): MembersFile {
  const file = plainToInstance(MembersFile, content ?? {});
  const wrong = validateSync(file, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const twice = wrong.length === 0 ? repeated(file) : [];
  const places = [...wrong.flatMap((error) => placesOf(error, '')), ...twice];
  if (places.length > 0) throw new Error(`The members file is wrong at ${places.join(', ')}.`);
  return file;
}

function placesOf({ property, constraints, children = [] }: ValidationError, above: string): string[] {
  const here = `${above}/${property}`;
  return [...(constraints ? [here] : []), ...children.flatMap((child) => placesOf(child, here))];
}

function repeated({ organisations, issuer }: MembersFile): string[] {
  const keys = organisations.map(({ key }) => `organisation ${key} (twice)`);
  const members = organisations.flatMap(({ members = [] }) =>
    members.map((member) => `member ${member.issuer ?? issuer} ${member.subject} (twice)`),
  );
  const all = [...keys, ...members];
  return [...new Set(all.filter((name, position) => all.indexOf(name) !== position))];
}

const upsert = `
  with said as (
    insert into identity.organisation (id, key, kind, name, mail_domains, areas)
    select id, key, kind, name, "mailDomains", areas
      from json_to_recordset($1::json) as row (id uuid, key text, kind text, name text, "mailDomains" text[], areas text[])
    on conflict (key) do update set kind = excluded.kind, name = excluded.name,
      mail_domains = excluded.mail_domains, areas = excluded.areas
    returning id, key
  )
  insert into identity.member (id, issuer, subject, organisation_id, roles, display_name, email, active)
  select row.id, row.issuer, row.subject, said.id, row.roles, row."displayName", row.email, row.active
    from json_to_recordset($2::json) as row
           (id uuid, issuer text, subject text, organisation text, roles text[], "displayName" text, email text, active boolean)
    join said on said.key = row.organisation
  on conflict (issuer, subject) do update set organisation_id = excluded.organisation_id, roles = excluded.roles,
    display_name = excluded.display_name, email = excluded.email, active = excluded.active`;
