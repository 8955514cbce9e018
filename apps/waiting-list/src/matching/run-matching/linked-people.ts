import { type AllocationTerms, type Person, standTogether } from '@app/allocation';

/** Couples and families: as each of them is for themselves, and who belongs with whom. */
export class LinkedPeople {
  readonly #alone = new Map<string, Person>();
  readonly #linkOf = new Map<string, string>();
  readonly #members = new Map<string, Set<string>>();

  constructor(private readonly terms: AllocationTerms) {}

  /** Takes in people as they are now. Answers them, and those they belong or belonged with, as they stand in the order. */
  stand(asked: readonly string[], persons: readonly Person[], links: ReadonlyMap<string, string>): readonly Person[] {
    const touched = new Set<string>();
    for (const id of asked) this.#leave(id, touched);
    for (const person of persons) {
      const link = links.get(person.id);
      if (link !== undefined) this.#join(person, link, touched);
    }
    if (touched.size === 0) return persons;
    const joined = [...touched].flatMap((link) => this.#together(link));
    const standing = new Map(persons.map((person) => [person.id, person]));
    for (const person of joined) standing.set(person.id, person);
    return [...standing.values()];
  }

  #leave(id: string, touched: Set<string>): void {
    const link = this.#linkOf.get(id);
    if (link === undefined) return;
    touched.add(link);
    this.#linkOf.delete(id);
    this.#alone.delete(id);
    const members = this.#members.get(link);
    members?.delete(id);
    if (members?.size === 0) this.#members.delete(link);
  }

  #join(person: Person, link: string, touched: Set<string>): void {
    touched.add(link);
    this.#linkOf.set(person.id, link);
    this.#alone.set(person.id, person);
    const members = this.#members.get(link);
    if (members) members.add(person.id);
    else this.#members.set(link, new Set([person.id]));
  }

  #together(link: string): readonly Person[] {
    const members = [...(this.#members.get(link) ?? [])].flatMap((id) => this.#alone.get(id) ?? []);
    return standTogether(members, this.#linkOf, this.terms);
  }
}
