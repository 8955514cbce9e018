import type { Type } from '@nestjs/common';

const mostOfOneClass = 1_000;
const longest = 500;

/**
 * What has been found to be in order once is so again: rules for queries look at nothing but the query. Lists are asked for
 * in the same words over and over, and looking through every rule of a search costs more than reading its answer.
 */
export class FoundValid {
  readonly #known = new Map<Type, Set<string>>();

  has(metatype: Type, query: string): boolean {
    return this.#known.get(metatype)?.has(query) ?? false;
  }

  /** Forgets all others of the class when there are too many; long ones are not remembered. */
  add(metatype: Type, query: string): void {
    if (query.length > longest) return;
    const known = this.#known.get(metatype) ?? new Set();
    if (known.size >= mostOfOneClass) known.clear();
    this.#known.set(metatype, known.add(query));
  }
}
