import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence, issuers, wishes and links of an entry; hardship by two people; who was asked and what they said. */
export class EntriesBoundToNeeds1795219200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(needs);
    await runner.query(hardshipDecision);
    await runner.query(contactNote);
    await runner.query(rowLevelSecurity);
    await runner.query(standing);
    await runner.query(caseload);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger caseload_is_followed on waiting_entry;
      drop trigger rank_moves_are_on_record on waiting_entry;
      drop trigger standing_is_kept on waiting_entry;
      drop function if exists follow_caseload, refuse_rank_move_without_reason, keep_standing;
      drop table if exists contact_note, hardship_decision;
      drop index if exists entry_change_newest, waiting_entry_linked, waiting_entry_dormant;
      alter table waiting_entry drop column level_test, drop column formats, drop column wanted_course_types,
        drop column unwanted_provider_ids, drop column obliged_by, drop column obliged_since, drop column link_id,
        drop column hardship_reason, drop column dormant_since, drop column withdrawn_at;
      drop function if exists seen_by_colleague`);
  }
}

const needs = `
  alter table waiting_entry
    add column level_test text,
    add column formats text[] not null default '{presence,online,hybrid}'
      check (formats <@ array['presence', 'online', 'hybrid'] and cardinality(formats) > 0),
    -- none = every type
    add column wanted_course_types text[] not null default '{}',
    add column unwanted_provider_ids uuid[] not null default '{}',
    add column obliged_by text,
    add column obliged_since date,
    -- entries with the same one belong together; those who can, begin together
    add column link_id uuid,
    add column hardship_reason text,
    add column dormant_since timestamptz,
    add column withdrawn_at timestamptz;
  update waiting_entry set
    hardship_reason = case when hardship then 'promised-place-lost' end,
    dormant_since = case when dormant then updated_at end,
    withdrawn_at = case when state = 'withdrawn' then updated_at end;
  alter table waiting_entry
    add constraint hardship_has_a_reason check (hardship = (hardship_reason is not null)),
    add constraint obligation_is_whole check ((obliged_by is null) = (obliged_since is null));
  create index waiting_entry_linked on waiting_entry (link_id) where link_id is not null;
  create index waiting_entry_dormant on waiting_entry (dormant_since, id) where dormant;
  create index entry_change_newest on entry_change (waiting_entry_id, happened_at desc, id desc)`;

/** One person proposes, another decides; what they decide on is a reference and a reason, never the person's case. */
const hardshipDecision = `
  create table hardship_decision (
    id uuid primary key,
    version integer not null default 1,
    waiting_entry_id uuid not null references waiting_entry (id),
    reference text not null,
    organisation_id uuid not null,
    county text not null check (county ~ '^[0-9]{5}$'),
    reason text not null,
    state text not null check (state in ('proposed', 'confirmed', 'refused', 'lapsed')),
    proposed_by uuid not null,
    proposed_at timestamptz not null default now(),
    decided_by uuid,
    decided_at timestamptz,
    refusal_reason text,
    constraint decided_by_a_second_person check (decided_by <> proposed_by),
    constraint decided_by_somebody check ((state in ('confirmed', 'refused')) = (decided_by is not null)),
    constraint decided_at_some_time check ((state = 'proposed') = (decided_at is null))
  );
  create unique index hardship_decision_one_proposal_per_entry on hardship_decision (waiting_entry_id) where state = 'proposed';
  create index hardship_decision_of_entry on hardship_decision (waiting_entry_id, id)`;

/** Somebody asked the person: what they said, or that nobody answered. */
const contactNote = `
  create table contact_note (
    id uuid primary key,
    waiting_entry_id uuid not null references waiting_entry (id),
    outcome text not null check (outcome in ('still-wants', 'no-longer-wants', 'not-reached')),
    member_id uuid not null,
    noted_at timestamptz not null default now()
  );
  create index contact_note_of_entry on contact_note (waiting_entry_id, noted_at)`;

/** A second person of the same body, or one who coordinates, sees the proposal; not the entry behind it. */
const rowLevelSecurity = `
  create function seen_by_colleague(organisation uuid) returns boolean language sql stable as $$
    select current_setting('app.role', true) in ('case_manager', 'counsellor')
       and organisation::text = current_setting('app.organisation', true) $$;
  alter table hardship_decision enable row level security;
  alter table hardship_decision force row level security;
  create policy scope on hardship_decision using (
    current_setting('app.role', true) in ('system', 'coordinator') or seen_by_colleague(organisation_id));
  alter table contact_note enable row level security;
  alter table contact_note force row level security;
  create policy scope on contact_note using (exists (select 1 from waiting_entry e where e.id = waiting_entry_id))`;

/**
 * Hardship moves a rank like nothing else: it is written down whoever moves it, needs two people when people decide it,
 * and is given by the service itself only for a promised place lost. Other moves of a rank must have been written down
 * by the time the transaction ends.
 */
const standing = `
  create function keep_standing() returns trigger language plpgsql set search_path from current as $$
    declare why text;
    begin
      if tg_op = 'INSERT' then
        new.hardship_reason := case when new.hardship then coalesce(new.hardship_reason, 'promised-place-lost') end;
        return new;
      end if;
      if new.hardship <> old.hardship then
        why := coalesce(nullif(new.hardship_reason, old.hardship_reason),
                        case when new.hardship then 'promised-place-lost' else 'made-good' end);
        if new.hardship and why = 'promised-place-lost'
           and coalesce(current_setting('app.role', true), '') not in ('', 'system') then
          raise exception 'only the service itself finds that a promised place was lost';
        end if;
        if new.hardship and why <> 'promised-place-lost' and not exists (
             select 1 from hardship_decision d where d.waiting_entry_id = new.id and d.state = 'confirmed'
                and d.reason = why and d.decided_at = now()) then
          raise exception 'hardship is decided by two people';
        end if;
        insert into entry_change (id, waiting_entry_id, version, member_id, reason, field, before, after)
        values (gen_random_uuid(), new.id, new.version, nullif(current_setting('app.member', true), '')::uuid, why,
                'hardship', to_jsonb(old.hardship), to_jsonb(new.hardship));
      end if;
      new.hardship_reason := case when new.hardship then coalesce(why, old.hardship_reason) end;
      new.dormant_since := case when not new.dormant then null when old.dormant then old.dormant_since else now() end;
      new.withdrawn_at := case when new.state <> 'withdrawn' then null
                               when old.state = 'withdrawn' then old.withdrawn_at else now() end;
      return new;
    end $$;
  create trigger standing_is_kept before insert or update on waiting_entry for each row execute function keep_standing();

  create function refuse_rank_move_without_reason() returns trigger language plpgsql set search_path from current as $$
    begin
      if coalesce(current_setting('app.role', true), '') <> '' and not exists (
           select 1 from entry_change c where c.waiting_entry_id = new.id and c.version = new.version) then
        raise exception 'a rank moves with a reason only';
      end if;
      return null;
    end $$;
  create constraint trigger rank_moves_are_on_record after update on waiting_entry deferrable initially deferred
    for each row when (
      (old.level, old.track, old.entitlements, old.obliged_by, old.obliged_since, old.municipality, old.easting,
       old.northing, old.completed_course_start_id, old.completed_provider_id, old.link_id)
      is distinct from
      (new.level, new.track, new.entitlements, new.obliged_by, new.obliged_since, new.municipality, new.easting,
       new.northing, new.completed_course_start_id, new.completed_provider_id, new.link_id))
    execute function refuse_rank_move_without_reason()`;

/** Offers, participants and hand-overs are seen by whoever looks after the person now. */
const caseload = `
  create function follow_caseload() returns trigger language plpgsql set search_path from current as $$
    begin
      update seat_offer set case_manager_id = new.case_manager_id,
             referring_organisation_id = new.referring_organisation_id where waiting_entry_id = new.id;
      update enrolment set case_manager_id = new.case_manager_id,
             referring_organisation_id = new.referring_organisation_id where waiting_entry_id = new.id;
      update handover set case_manager_id = new.case_manager_id,
             referring_organisation_id = new.referring_organisation_id where waiting_entry_id = new.id;
      update hardship_decision set organisation_id = new.referring_organisation_id where waiting_entry_id = new.id;
      return null;
    end $$;
  create trigger caseload_is_followed after update on waiting_entry for each row
    when ((old.case_manager_id, old.referring_organisation_id)
          is distinct from (new.case_manager_id, new.referring_organisation_id))
    execute function follow_caseload()`;
