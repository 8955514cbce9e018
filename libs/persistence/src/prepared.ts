import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * SQL that is said over and over: PostgreSQL parses and plans it once per connection instead of every time.
 * For constant text that names its columns and whose plan does not hang on its parameters.
 */
export function prepared(sql: string): string {
  names.set(sql, createHash('sha256').update(sql).digest('base64url').slice(0, 32));
  return sql;
}

export function preparedName(sql: string): string | undefined {
  return names.get(sql);
}
