import type { WaitingListUnderTest } from '../waiting-list.fixtures.js';

interface PersonTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly forced: boolean;
  readonly policies: number;
  readonly open: boolean;
}

/** Columns that lead to a person, whatever feature made the table. */
const leadsToAPerson =
  '(^|_)(waiting_entry_id|entry_id|entry_ids|entry_references?|person_ref|reference|case_manager_id|link_id|cut_off_entry)$';

/** Columns that lead to a person only for those who may see the person anyway. */
const harmless: Readonly<Record<string, string>> = {
  'planned_course.cut_off_entry':
    'the id behind a cut-off, so that ties end alike everywhere; nobody finds a row by it whose scope does not show the entry',
};

export async function personTables({ sql }: WaitingListUnderTest): Promise<readonly PersonTable[]> {
  return sql(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
            c.relrowsecurity and c.relforcerowsecurity as forced,
            (select count(*)::int from pg_policies p where p.schemaname = 'waiting_list' and p.tablename = c.relname) as policies,
            exists (select 1 from pg_policies p where p.schemaname = 'waiting_list' and p.tablename = c.relname
                       and p.cmd in ('SELECT', 'ALL') and p.permissive = 'PERMISSIVE' and p.qual = 'true') as open
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'waiting_list'::regnamespace and c.relkind in ('r', 'p', 'm', 'v')
        and a.attname::text ~ $1 and not c.relname || '.' || a.attname = any($2)
      group by c.oid order by c.relname`,
    [leadsToAPerson, Object.keys(harmless)],
  );
}

/** Tables from which people could be read past their policies, each with what is wrong. */
export function unguarded(tables: readonly PersonTable[]): readonly string[] {
  return tables.flatMap(({ name, forced, policies, open }) => [
    ...(forced ? [] : [`${name} does not force row-level security`]),
    ...(policies > 0 ? [] : [`${name} has no policy`]),
    ...(open ? [`${name} shows every row to everybody`] : []),
  ]);
}
