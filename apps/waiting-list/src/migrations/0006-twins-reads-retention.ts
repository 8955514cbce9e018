import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People registered twice, who read what of whom, and what is no longer kept. */
export class TwinsReadsRetention1795219200006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [fingerprints, twins, reads, retention, rowLevelSecurity, comparing, namesAfterTheEnd]) {
      await runner.query(part);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger compare_again on waiting_entry;
      drop trigger keep_consent_proof on handover;
      drop function if exists compare_again, keep_consent_proof;
      drop policy enrolled on vault_person;
      create policy enrolled on vault_person for select using (
        exists (select 1 from enrolment e where e.person_ref = vault_person.person_ref and seen_by_provider(e.provider_id)
                  and e.state in ('expected', 'confirmed', 'completed')));
      drop table if exists retention_run, consent_proof, people_read, twin, vault_fingerprint;
      drop index if exists vault_read_at, vault_read_of, waiting_entry_withdrawn, seat_offer_ended, enrolment_of_entry,
        handover_of_entry;
      alter table vault_read drop column reference;
      alter table vault_person drop column compared_with`);
  }
}

/** What cannot be read and cannot be guessed without the vault's master key. Goes with the person. */
const fingerprints = `
  alter table vault_person add column compared_with integer;
  comment on column vault_person.compared_with is 'version of the key under which the person was compared; null = to be compared';
  create index vault_person_compared on vault_person (compared_with);
  create table vault_fingerprint (
    person_ref uuid not null references vault_person (person_ref) on delete cascade,
    kind text not null,
    fingerprint bytea not null check (octet_length(fingerprint) = 32),
    -- whether the person's birth date is known
    dated boolean not null,
    primary key (person_ref, kind, fingerprint)
  );
  create index vault_fingerprint_alike on vault_fingerprint (fingerprint, kind)`;

/** Two entries that may be of one person. The elder one has waited longer and is the one that stays. */
const twins = `
  create table twin (
    id uuid primary key,
    version integer not null default 1,
    state text not null default 'open' check (state in ('open', 'merged', 'different', 'over')),
    likeness text not null check (likeness in ('strong', 'likely', 'possible')),
    elder_entry_id uuid not null references waiting_entry (id) on delete cascade,
    younger_entry_id uuid not null references waiting_entry (id) on delete cascade,
    elder_person_ref uuid not null references vault_person (person_ref) on delete cascade,
    younger_person_ref uuid not null references vault_person (person_ref) on delete cascade,
    elder_reference text not null,
    younger_reference text not null,
    elder_organisation_id uuid not null,
    younger_organisation_id uuid not null,
    -- who says that they are one person, and whether they want the younger entry's need
    elder_said_by uuid,
    elder_said_at timestamptz,
    elder_wants_younger_need boolean not null default false,
    younger_said_by uuid,
    younger_said_at timestamptz,
    younger_gives_need boolean not null default false,
    found_at timestamptz not null default now(),
    settled_at timestamptz,
    settled_by uuid,
    unique (elder_entry_id, younger_entry_id),
    check (elder_entry_id <> younger_entry_id)
  );
  create index twin_of_younger on twin (younger_entry_id);
  create index twin_of_elder_person on twin (elder_person_ref);
  create index twin_of_younger_person on twin (younger_person_ref)`;

/** The template of § 8(4) IntV: day and time, who, which data, what for. */
const reads = `
  create table people_read (
    id uuid primary key,
    read_at timestamptz not null default now(),
    organisation_id uuid not null,
    member_id uuid not null,
    purpose text not null,
    route text not null,
    -- of at most 200 of those read about; people says how many there were
    entry_references text[] not null check (cardinality(entry_references) <= 200),
    people integer not null check (people >= 1),
    fields text[] not null
  );
  create index people_read_at on people_read (read_at);
  create index people_read_of on people_read using gin (entry_references);
  alter table vault_read add column reference text;
  create index vault_read_at on vault_read (read_at);
  create index vault_read_of on vault_read (reference)`;

/** What was deleted, and when; and the proof of a consent, which outlives the hand-over it was given for. */
const retention = `
  create index waiting_entry_withdrawn on waiting_entry (withdrawn_at) where state = 'withdrawn';
  create index seat_offer_ended on seat_offer (answer_by) where state in ('declined', 'expired', 'withdrawn');
  create index enrolment_of_entry on enrolment (waiting_entry_id);
  create index handover_of_entry on handover (waiting_entry_id);
  create table retention_run (
    rule text not null,
    due_at timestamptz not null,
    removed integer not null default 0,
    finished_at timestamptz,
    primary key (rule, due_at)
  );
  create table consent_proof (
    handover_id uuid primary key,
    reference text not null,
    consented_on date not null,
    consent_text_version text,
    ended_at timestamptz not null default now()
  );
  create function keep_consent_proof() returns trigger language plpgsql set search_path from current as $$
    begin
      insert into consent_proof (handover_id, reference, consented_on, consent_text_version, ended_at)
      values (old.id, old.reference, old.consented_on, old.consent_text_version, old.updated_at)
      on conflict do nothing;
      return null;
    end $$;
  create trigger keep_consent_proof after delete on handover for each row when (old.consented_on is not null)
    execute function keep_consent_proof()`;

const rowLevelSecurity = `
  alter table vault_fingerprint enable row level security;
  alter table vault_fingerprint force row level security;
  create policy comparing on vault_fingerprint using (
    current_setting('app.role', true) = 'system' and current_setting('app.vault', true) = 'compare');
  -- whoever looks after one of the two
  alter table twin enable row level security;
  alter table twin force row level security;
  create policy scope on twin using (
    current_setting('app.role', true) = 'system'
    or exists (select 1 from waiting_entry e where e.id in (elder_entry_id, younger_entry_id)));
  -- as the log of the vault: in one's own name, for the data protection officer, until it is purged
  alter table people_read enable row level security;
  alter table people_read force row level security;
  create policy own_name on people_read for insert with check (
    organisation_id::text = current_setting('app.organisation', true) and member_id::text = current_setting('app.member', true));
  create policy evaluation on people_read for select using (current_setting('app.role', true) in ('dpo', 'system'));
  create policy purge on people_read for delete using (
    current_setting('app.role', true) = 'system' and read_at < now() - interval '6 months');
  alter table consent_proof enable row level security;
  alter table consent_proof force row level security;
  create policy keeping on consent_proof for insert with check (current_setting('app.role', true) = 'system');
  create policy proving on consent_proof for select using (current_setting('app.role', true) in ('dpo', 'system'));
  create policy purge on consent_proof for delete using (
    current_setting('app.role', true) = 'system' and ended_at < now() - interval '3 years')`;

/** Who moves to another county, or waits again, is compared anew; who no longer waits has no twin. */
const comparing = `
  create function compare_again() returns trigger language plpgsql set search_path from current as $$
    begin
      if new.state = 'withdrawn' then
        update twin set state = 'over', version = version + 1, settled_at = now()
         where state = 'open' and new.id in (elder_entry_id, younger_entry_id);
      end if;
      update vault_person set compared_with = null where person_ref = new.person_ref;
      update twin set elder_organisation_id = new.referring_organisation_id where elder_entry_id = new.id;
      update twin set younger_organisation_id = new.referring_organisation_id where younger_entry_id = new.id;
      return null;
    end $$;
  create trigger compare_again after update on waiting_entry for each row
    when (left(old.municipality, 5) <> left(new.municipality, 5)
          or (old.state = 'withdrawn') <> (new.state = 'withdrawn')
          or old.referring_organisation_id <> new.referring_organisation_id)
    execute function compare_again()`;

/**
 * A provider needs its participants' names for certificates and accounts, which are done within a quarter of the end of
 * the course; what has to be kept longer is kept in its own files.
 */
const namesAfterTheEnd = `
  drop policy enrolled on vault_person;
  create policy enrolled on vault_person for select using (
    exists (select 1 from enrolment e join course_start c on c.id = e.course_start_id
             where e.person_ref = vault_person.person_ref and seen_by_provider(e.provider_id)
               and e.state in ('expected', 'confirmed', 'completed')
               and c.ends_on + 90 >= (now() at time zone 'Europe/Berlin')::date))`;
