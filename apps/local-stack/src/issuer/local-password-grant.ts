import { errors, type Provider } from 'oidc-provider';
import { type IssuerSettings, localPasswordGrant } from './issuer-settings.js';
import { resource, resourceScope, resourceServer } from './resource-server.js';
import { accountFor } from './sign-in.js';

/**
 * POST /token grant_type=urn:kursbruecke:local-only:password&client_id=kursbruecke-scripts&username=…&password=…
 * answers an access token like the console's.
 */
export function grantLocalPassword(provider: Provider, { accounts, audience }: IssuerSettings): void {
  provider.registerGrantType<{ username?: string; password?: string }>(
    localPasswordGrant,
    async (context) => {
      const { client, params } = context.oidc;
      const account = accountFor(accounts, params.username, params.password);
      if (!account) throw new errors.InvalidGrant('unknown name or wrong password');
      const grant = new provider.Grant({ accountId: account.username, clientId: client.clientId });
      grant.addResourceScope(resource, resourceScope);
      const token = new provider.AccessToken({
        accountId: account.username,
        client,
        grantId: await grant.save(),
        gty: localPasswordGrant,
        scope: resourceScope,
      });
      token.resourceServer = new provider.ResourceServer(resource, resourceServer(audience));
      context.oidc.entity('AccessToken', token);
      const value = await token.save();
      context.body = { access_token: value, token_type: 'Bearer', expires_in: token.expiration };
    },
    ['username', 'password'],
  );
}
