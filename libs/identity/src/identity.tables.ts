import type { Tables } from '@app/persistence';
import { OrganisationsAndMembers1795219200001 } from './migrations/0001-organisations-and-members.js';

/** Services read it; only `npm run members` writes it. */
export const identityTables: Tables = {
  schema: 'identity',
  rows: [],
  migrations: [OrganisationsAndMembers1795219200001],
  guests: 'read',
};
