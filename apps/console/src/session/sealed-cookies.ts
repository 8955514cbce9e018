import { hkdfSync } from 'node:crypto';
import secureSession from '@fastify/secure-session';
import type { FastifyInstance } from 'fastify';

const seconds = { day: 86_400 };

/** Two encrypted cookies, out of reach of scripts and of other sites. */
export async function sealCookies(instance: FastifyInstance, secret: string, https: boolean): Promise<void> {
  const key = Buffer.from(hkdfSync('sha256', secret, 'kursbruecke-console', 'sealed cookies', 32));
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: https };
  const expiry = seconds.day;
  await instance.register(secureSession, [
    { sessionName: 'session', cookieName: 'kb_session', key, expiry, cookie: { ...cookie } },
    { sessionName: 'tokens', cookieName: 'kb_tokens', key, expiry, cookie: { ...cookie } },
  ]);
}
