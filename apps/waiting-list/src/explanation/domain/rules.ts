/**
 * The rules by which documents are made and verified: feasibility, preference, priority and explanation as
 * libs/allocation defines them. Another name is given whenever the same inputs may lead to another outcome.
 */
export const rules = 'kursbruecke-matching-1';
