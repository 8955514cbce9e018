import type { Id } from '@app/kernel';
import { v7 } from 'uuid';

/** A fresh UUID v7. Made here and not by the database, so that a county's own server may be an older PostgreSQL. */
export function newId<I extends Id<string>>(): I {
  return v7() as string as I;
}
