import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { ConsoleSettings } from '../settings.js';

/** Nothing but our own files runs or is shown. Forms may end at the issuer, because signing out does. */
export async function secureHeaders(instance: FastifyInstance, settings: ConsoleSettings): Promise<void> {
  const https = settings.consoleUrl.startsWith('https:');
  const self = "'self'";
  await instance.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [self],
        styleSrc: [self],
        fontSrc: [self],
        imgSrc: [self, 'data:'],
        connectSrc: [self],
        formAction: [self, new URL(settings.oidc.issuer).origin],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // Without a referrer at all, browsers post our own forms with `Origin: null`.
    referrerPolicy: { policy: 'same-origin' },
    hsts: https,
    crossOriginEmbedderPolicy: false,
  });
}
