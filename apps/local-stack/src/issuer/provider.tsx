import Provider, { type Configuration, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { page } from '../page.js';
import { type IssuerSettings, localPasswordGrant, scriptClientId } from './issuer-settings.js';
import { grantLocalPassword } from './local-password-grant.js';
import { GoodbyePage } from './pages.js';
import { resource, resourceScope, resourceServer } from './resource-server.js';

const seconds = { minute: 60, hour: 3_600, day: 86_400 };

/** A certified OpenID Connect provider with the sample accounts in it; sessions live as long as the process. */
export function createProvider(issuer: string, settings: IssuerSettings): Provider {
  const provider = new Provider(issuer, configuration(settings));
  allowOnlyOrigin(provider, settings.consoleUrl);
  grantLocalPassword(provider, settings);
  return provider;
}

function configuration(settings: IssuerSettings): Configuration {
  const { accounts, audience, cookieKey, signingKey } = settings;
  const rolesOf = (username: string | undefined) => accounts.find((known) => known.username === username)?.roles ?? [];
  return {
    clients: clients(settings),
    jwks: { keys: [{ ...signingKey }] } as Configuration['jwks'] & object,
    cookies: {
      keys: [cookieKey],
      names: { session: 'kb_issuer', interaction: 'kb_issuer_login', resume: 'kb_issuer_resume' },
    },
    claims: { openid: ['sub', 'roles'], profile: ['name', 'preferred_username'], email: ['email'] },
    conformIdTokenClaims: false,
    scopes: ['openid', 'offline_access', 'profile', 'email'],
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    extraTokenClaims: async (_, token) => ({
      roles: rolesOf('accountId' in token ? token.accountId : undefined),
    }),
    findAccount: (_, id) => accountNamed(settings, id),
    loadExistingGrant: grantWithoutAsking,
    interactions: { policy: interactionPolicy.base(), url: (_, { uid }) => `/login/${uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => resource,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => resourceServer(audience),
      },
      rpInitiatedLogout: { enabled: true, logoutSource: askNothing, postLogoutSuccessSource: sayGoodbye },
      revocation: { enabled: true },
    },
    ttl: {
      AccessToken: 15 * seconds.minute,
      AuthorizationCode: seconds.minute,
      IdToken: seconds.hour,
      RefreshToken: seconds.day,
      Interaction: seconds.hour,
      Session: seconds.day,
      Grant: seconds.day,
    },
  };
}

function clients({ clientId, clientSecret, consoleUrl }: IssuerSettings): Configuration['clients'] & object {
  const console = {
    client_id: clientId,
    client_secret: clientSecret,
    client_name: 'Kursbrücke',
    redirect_uris: [`${consoleUrl}/login/callback`],
    post_logout_redirect_uris: [`${consoleUrl}/`],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
  };
  const scripts = {
    client_id: scriptClientId,
    token_endpoint_auth_method: 'none' as const,
    grant_types: [localPasswordGrant],
    response_types: [],
    redirect_uris: [],
  };
  return [console, scripts];
}

function accountNamed({ accounts }: IssuerSettings, id: string) {
  const found = accounts.find(({ username }) => username === id);
  if (!found) return undefined;
  const { displayName, email, roles } = found;
  const claims = { sub: id, name: displayName, preferred_username: id, email, roles: [...roles] };
  return { accountId: id, claims: async () => claims };
}

/** The only client is ours: nobody is asked whether it may know their name. */
async function grantWithoutAsking(context: KoaContextWithOIDC) {
  const { client, provider, session } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  const grant = existing ?? new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid offline_access profile email');
  grant.addResourceScope(resource, resourceScope);
  await grant.save();
  return grant;
}

/** Any page of the console may be returned to, and nothing else. */
function allowOnlyOrigin(provider: Provider, consoleUrl: string): void {
  const ours = (uri: string) => URL.canParse(uri) && new URL(uri).origin === new URL(consoleUrl).origin;
  provider.Client.prototype.redirectUriAllowed = ours;
  provider.Client.prototype.postLogoutRedirectUriAllowed = ours;
}

/** Who came from the console's own button has said it once. */
async function askNothing(context: KoaContextWithOIDC, form: string): Promise<void> {
  context.body = page(<GoodbyePage form={form} />);
}

async function sayGoodbye(context: KoaContextWithOIDC): Promise<void> {
  context.body = page(<GoodbyePage />);
}
