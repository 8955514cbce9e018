import type { AllowedHosts } from './receiver/webhook-url.js';

export interface WebhookSettings {
  /** Seals the secrets of webhooks: 32 bytes in base64. */
  readonly masterKey: string;
  /** Keys that sealed before. */
  readonly oldMasterKeys?: readonly string[];
  /** 'host:port' of receivers that may be near and unencrypted; none in production. */
  readonly allowedHosts: AllowedHosts;
  /** Milliseconds between two looks for what is due; 2 seconds when absent, none when 0. */
  readonly lookEvery?: number;
  /** Milliseconds for one attempt, from name to last byte; 20 seconds when absent. */
  readonly patience?: number;
}

export const webhookSettings = Symbol('webhook settings');
