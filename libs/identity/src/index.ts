export { type Access, Allow, AllowKey, accessKey, CurrentActor, Everybody } from './access/access.js';
export { routesWithoutAccess } from './access/routes-without-access.js';
export { type Actor, type Role, roles } from './actor.js';
export { type KeyScope, keyScopes, newKey } from './api-keys/api-key.js';
export { type ApiKey, ApiKeys } from './api-keys/api-keys.js';
export { IdentityModule } from './identity.module.js';
export type { IdentitySettings } from './identity.settings.js';
export { identityTables } from './identity.tables.js';
export { type AppliedMembers, applyMembers, type Queryable } from './members/apply-members.js';
export { type ListedMember, listMembers } from './members/list-members.js';
export type { MemberEntry, MembersFile, OrganisationEntry } from './members/members-file.js';
export { NewOrganisations, type NewProvider } from './members/new-organisations.js';
export {
  type Organisation,
  type OrganisationKind,
  Organisations,
  organisationKinds,
} from './members/organisations.js';
export {
  type AskedProvider,
  type ProviderRequest,
  type ProviderRequestState,
  ProviderRequests,
  providerRequestStates,
} from './provider-requests/provider-requests.js';
export { type ActorScope, scopeOf } from './scope.js';
