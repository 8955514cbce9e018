import type { IdentitySettings } from '@app/identity';
import type { QueueSettings } from '@app/messaging';
import type { DatabaseSettings } from '@app/persistence';
import { integer, optional, required } from '@app/runtime';
import type { DigestSettings } from './digest/digest.settings.js';
import { readCountyTemplates } from './digest/letter/county-template.js';
import { readMailSettings } from './mail/mail.environment.js';
import type { MailSettings } from './mail/mail.settings.js';
import { usualMailMonths } from './retention/domain/rules.js';
import { type RetentionSettings, readMailKeptMonths } from './retention/retention.settings.js';
import type { LinkSettings } from './signed-links.js';
import type { WebhookSettings } from './webhook/webhook.settings.js';

export interface NotificationSettings {
  readonly database: DatabaseSettings;
  readonly queue: QueueSettings;
  readonly identity: IdentitySettings;
  readonly mail: MailSettings;
  readonly digest: DigestSettings;
  readonly links: Omit<LinkSettings, 'consoleUrl'>;
  readonly webhook: WebhookSettings;
  readonly retention?: RetentionSettings;
}

export function readSettings(): NotificationSettings {
  const url = required('DATABASE_URL');
  const redis = optional('REDIS_URL');
  return {
    database: { url, poolSize: integer('DATABASE_POOL', 10) },
    queue: redis ? { kind: 'redis', url: redis } : { kind: 'postgres', url },
    identity: { issuer: required('OIDC_ISSUER'), audience: optional('OIDC_AUDIENCE', 'kursbruecke-api') },
    mail: readMailSettings(),
    digest: {
      consoleUrl: httpUrl('CONSOLE_URL'),
      immediate: optional('MAIL_IMMEDIATE', 'on') === 'on',
      countyTemplates: readCountyTemplates(optional('COUNTY_TEMPLATE_FILE')),
    },
    links: { secret: required('LINK_SECRET'), oldSecrets: listIn('LINK_OLD_SECRETS') },
    webhook: {
      masterKey: required('WEBHOOK_MASTER_KEY'),
      oldMasterKeys: listIn('WEBHOOK_OLD_MASTER_KEYS'),
      allowedHosts: new Set(listIn('WEBHOOK_ALLOWED_HOSTS')),
    },
    retention: { mailKeptMonths: readMailKeptMonths(integer('MAIL_KEPT_MONTHS', usualMailMonths)) },
  };
}

/** What is written with commas in between. */
function listIn(name: string): readonly string[] {
  return optional(name, '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function httpUrl(name: string): string {
  const url = new URL(required(name));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error(`${name} is no web address.`);
  return url.href.replace(/\/+$/, '');
}
