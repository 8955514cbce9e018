type Sql = (statement: string, parameters?: readonly unknown[]) => Promise<unknown>;

/**
 * Turns one subscription into `count`: each of a case manager of their own in the same office, who asked for the same.
 * Their addresses begin with `reader-` and a number.
 */
export async function manyReaders(sql: Sql, subscriptionId: string, count: number): Promise<void> {
  await sql(
    `insert into identity.member (id, issuer, subject, organisation_id, roles, display_name)
     select gen_random_uuid(), 'many-readers', number::text, organisation_id, roles, 'Reader ' || number
       from identity.member cross join generate_series(1, $2) as number
      where member.id = (select member_id from notification.subscription where id = $1)`,
    [subscriptionId, count],
  );
  await sql(
    `insert into notification.subscription
     select (jsonb_populate_record(one, jsonb_build_object(
              'id', gen_random_uuid(), 'member_id', member.id,
              'address', 'reader-' || member.subject || '@' || split_part(one.address, '@', 2),
              'unsubscribe_token', 'reader-' || member.subject))).*
       from notification.subscription one cross join identity.member
      where one.id = $1 and member.issuer = 'many-readers'`,
    [subscriptionId],
  );
  await sql('update notification.subscription set ended_at = now() where id = $1', [subscriptionId]);
}
