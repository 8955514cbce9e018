import type { Ports } from './state/ports.js';
import type { Secrets } from './state/secrets.js';
import type { Environment, ServiceName } from './state/stack-note.js';

export const audience = 'kursbruecke-api';
export const clientId = 'kursbruecke-console';

/** Receivers on this machine that the stand may call: see README. */
const webhookTrialHosts = '127.0.0.1:4900,localhost:4900';

export const urlOf = (port: number): string => `http://127.0.0.1:${port}`;

/** The environment of every service, as an operator would set it. */
export function environmentsFor(
  databaseUrl: string,
  ports: Ports,
  secrets: Secrets,
): Readonly<Record<ServiceName, Environment>> {
  const {
    REDIS_URL,
    LOG_LEVEL = 'info',
    MAIL_IMMEDIATE = 'on',
    WEBHOOK_ALLOWED_HOSTS = webhookTrialHosts,
  } = process.env;
  const all = {
    DATABASE_URL: databaseUrl,
    ...(REDIS_URL ? { REDIS_URL } : {}),
    OIDC_ISSUER: urlOf(ports.issuer),
    OIDC_AUDIENCE: audience,
    HOST: '127.0.0.1',
    LOG_LEVEL,
    CONSOLE_URL: urlOf(ports.console),
  };
  const at = (service: ServiceName) => ({ ...all, PORT: String(ports[service]) });
  return {
    'course-registry': at('course-registry'),
    'waiting-list': {
      ...at('waiting-list'),
      VAULT_MASTER_KEY: secrets.vaultMasterKey,
      EXPLANATION_SIGNING_KEY: secrets.explanationSigningKey,
    },
    notification: {
      ...at('notification'),
      SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
      MAIL_FROM: 'Kursbrücke <kursbruecke@stadt.example>',
      MAIL_IMMEDIATE,
      LINK_SECRET: secrets.linkSecret,
      WEBHOOK_MASTER_KEY: secrets.webhookMasterKey,
      // Whoever tries webhooks on this machine listens here.
      WEBHOOK_ALLOWED_HOSTS,
    },
    console: {
      ...at('console'),
      COURSE_REGISTRY_URL: `${urlOf(ports['course-registry'])}/api/course-registry`,
      WAITING_LIST_URL: `${urlOf(ports['waiting-list'])}/api/waiting-list`,
      NOTIFICATION_URL: `${urlOf(ports.notification)}/api/notification`,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: secrets.clientSecret,
      SESSION_SECRET: secrets.sessionSecret,
      MAILBOX_URL: urlOf(ports.mailbox),
    },
  };
}
