import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody wants to be told before the next digest, and which mails told it; and when an entry was changed. */
export class AtOnce1795219200008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [wish, digest, calendarEntry, earlierPlaces]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar_entry drop column changed_at;
      drop index digest_immediate;
      alter table digest drop column immediate_at;
      drop view immediate_choice;
      drop table immediate_wish`);
  }
}

/** Who has said nothing gets what suits most; the view is the one place that knows what that is. */
const wish = `
  create table immediate_wish (
    subscription_id uuid primary key references subscription (id) on delete cascade,
    version integer not null,
    kinds text[] not null check (kinds <@ array['offer', 'cancelled-place', 'cancelled', 'last-places']),
    -- Saturdays, Sundays and public holidays too
    on_free_days boolean not null,
    -- null: as the house has it
    invitations boolean,
    -- nothing noted before this is told at once: the digest has it
    since timestamptz not null default now()
  );
  create view immediate_choice as
    select s.id as subscription_id, coalesce(w.version, 1) as version,
           coalesce(w.kinds, array['offer', 'cancelled-place']) as kinds,
           coalesce(w.on_free_days, false) as on_free_days,
           -- null: as the house has it
           w.invitations, coalesce(w.since, s.news_since) as since
      from subscription s left join immediate_wish w on w.subscription_id = s.id`;

const digest = `
  -- when it was put together, of a digest that did not wait for its slot
  alter table digest add column immediate_at timestamptz;
  create index digest_immediate on digest (subscription_id, immediate_at) where immediate_at is not null`;

const calendarEntry = `
  alter table calendar_entry add column changed_at timestamptz not null default now()`;

/** Places that were accepted before everybody had a calendar. */
const earlierPlaces = `
  insert into calendar_entry (seat_offer_id, course_start_id, course_version, member_id, said)
  select o.id, c.id, c.version, (o.facts->>'caseManagerId')::uuid,
         jsonb_build_object('title', c.facts->'title', 'startsOn', c.facts->'startsOn', 'times', c.facts->'times',
                            'providerName', c.facts->'providerName',
                            'location', concat_ws(', ', nullif(c.facts->>'placeName', ''), nullif(c.facts->>'street', ''),
                                                  nullif(c.facts->>'postalCode', '')))
    from seat_offer o join course_start c on c.id::text = o.facts->>'courseStartId'
   where o.state = 'accepted' and o.facts ? 'caseManagerId' and c.facts->>'status' <> 'cancelled'
  on conflict do nothing`;
