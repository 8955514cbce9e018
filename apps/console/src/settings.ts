import { optional, required } from '@app/runtime';

export const serviceNames = ['course-registry', 'waiting-list', 'notification'] as const;
export type ServiceName = (typeof serviceNames)[number];

export interface ConsoleSettings {
  /** Where people reach this console; requests that change something must come from this origin. */
  readonly consoleUrl: string;
  /** Bases of the services, each ending in `/api/<service>`. */
  readonly services: Readonly<Record<ServiceName, string>>;
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** What the access token is for: an absolute URI (RFC 8707). Empty for an issuer that knows no resources. */
    readonly resource: string;
    readonly scope: string;
  };
  /** At least 32 characters; cookies are sealed with it. */
  readonly sessionSecret: string;
  /** Web page of the local mailbox, when there is one. */
  readonly mailboxUrl?: string;
}

/** For injection: `@Inject(consoleSettings)`. */
export const consoleSettings = Symbol('console settings');

export function settingsFromEnvironment(): ConsoleSettings {
  const sessionSecret = required('SESSION_SECRET');
  if (sessionSecret.length < 32) throw new Error('SESSION_SECRET is shorter than 32 characters.');
  const mailboxUrl = optional('MAILBOX_URL');
  return {
    consoleUrl: required('CONSOLE_URL').replace(/\/+$/, ''),
    services: {
      'course-registry': required('COURSE_REGISTRY_URL'),
      'waiting-list': required('WAITING_LIST_URL'),
      notification: required('NOTIFICATION_URL'),
    },
    oidc: {
      issuer: required('OIDC_ISSUER'),
      clientId: required('OIDC_CLIENT_ID'),
      clientSecret: required('OIDC_CLIENT_SECRET'),
      resource: process.env['OIDC_RESOURCE'] ?? 'urn:kursbruecke:api',
      scope: optional('OIDC_SCOPE', 'openid profile offline_access api'),
    },
    sessionSecret,
    ...(mailboxUrl && { mailboxUrl }),
  };
}
