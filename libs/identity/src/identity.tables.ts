import type { Tables } from '@app/persistence';
import { OrganisationsAndMembers1795219200001 } from './migrations/0001-organisations-and-members.js';
import { KeysAndRequests1795219200002 } from './migrations/0002-keys-and-requests.js';

const use = 'api_key_use';

/**
 * Services read it. Members are written by `npm run members`, and by the registry when the county lets a provider in;
 * each service notes the use of a key.
 */
export const identityTables: Tables = {
  schema: 'identity',
  rows: [],
  migrations: [OrganisationsAndMembers1795219200001, KeysAndRequests1795219200002],
  guests: 'read',
  writtenBy: {
    course_registry: ['organisation', 'member', 'provider_request', 'api_key', use],
    waiting_list: [use],
    notification: [use],
  },
};
