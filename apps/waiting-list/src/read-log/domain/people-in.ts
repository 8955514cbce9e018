/** Whom an answer is about, and which of their data it carries. */
export interface PeopleRead {
  readonly references: Set<string>;
  readonly entryIds: Set<string>;
  /** 'level', or 'need.level' of a part. */
  readonly fields: Set<string>;
}

const reference = /\bW-[0-9A-HJKMNP-TV-Z]{6}\b/g;

/**
 * Finds people in whatever is answered, by their references and the ids of their entries: no list of routes that could
 * be forgotten says what is data about people.
 */
export function peopleIn(body: unknown): PeopleRead {
  const found: PeopleRead = { references: new Set(), entryIds: new Set(), fields: new Set() };
  search(body, found);
  return found;
}

function search(part: unknown, found: PeopleRead): void {
  if (typeof part === 'string') for (const [named] of part.matchAll(reference)) found.references.add(named);
  else if (Array.isArray(part)) for (const item of part) search(item, found);
  else if (typeof part === 'object' && part !== null) searchObject(part, found);
}

function searchObject(object: object, found: PeopleRead): void {
  const values = Object.entries(object);
  if (values.some(([name, value]) => namesSomebody(name, value))) addFields(object, found);
  for (const [name, value] of values) {
    if (name === 'waitingEntryId' && typeof value === 'string') found.entryIds.add(value);
    else search(value, found);
  }
}

function namesSomebody(name: string, value: unknown): boolean {
  return (
    name === 'waitingEntryId' || (typeof value === 'string' && value.length === 8 && value.match(reference) !== null)
  );
}

export function addFields(object: object, { fields }: PeopleRead): void {
  for (const [name, value] of Object.entries(object)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const part of Object.keys(value)) fields.add(`${name}.${part}`);
    else fields.add(name);
  }
}
