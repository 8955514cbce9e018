import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { detachedJws, kidOf, signs } from './detached-jws.js';
import { privateKeyOf, publicKeyOf, publicViewOf } from './signing-keys.js';

const { privateKey } = generateKeyPairSync('ed25519');
const view = publicViewOf(privateKey);
const published = publicKeyOf(view);
if (!published) throw new Error('the key is not published');

describe('a signature', () => {
  const payload = '{"grüße":1}';
  const jws = detachedJws(payload, privateKey, view.kid);

  it('is one that any JOSE library verifies', async () => {
    const [header, , signature] = jws.split('.');
    const whole = `${header}.${Buffer.from(payload).toString('base64url')}.${signature}`;
    const verified = await compactVerify(whole, await importJWK({ ...view }, 'EdDSA'), { algorithms: ['EdDSA'] });
    expect(new TextDecoder().decode(verified.payload)).toBe(payload);
    expect(verified.protectedHeader).toEqual({ alg: 'EdDSA', kid: await calculateJwkThumbprint({ ...view }) });
  });

  it('counts for what was signed alone, and by the key that signed', () => {
    expect(kidOf(jws)).toBe(view.kid);
    expect(signs(jws, payload, published)).toBe(true);
    expect(signs(jws, `${payload} `, published)).toBe(false);
    expect(signs(jws, payload, generateKeyPairSync('ed25519').publicKey)).toBe(false);
  });

  it('does not survive a change of any of its characters', () => {
    for (let at = 0; at < jws.length; at++) {
      for (const other of ['A', 'B', 'Q', 'w', '.', '=']) {
        if (jws[at] === other) continue;
        expect(signs(jws.slice(0, at) + other + jws.slice(at + 1), payload, published)).toBe(false);
      }
    }
  });

  it('of another kind names no key', () => {
    const header = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
    expect(kidOf(`${header({ alg: 'none', kid: 'x' })}..`)).toBeUndefined();
    expect(kidOf(`${header({ alg: 'EdDSA', kid: 'x', jwk: {} })}..`)).toBeUndefined();
    expect(kidOf('nothing')).toBeUndefined();
  });
});

describe('a key', () => {
  it('is read from PEM, from PEM on one line, and from a JWK', () => {
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    for (const text of [pem, pem.replaceAll('\n', '\\n'), JSON.stringify(privateKey.export({ format: 'jwk' }))]) {
      expect(publicViewOf(privateKeyOf(text))).toEqual(view);
    }
  });

  it('of another kind, or half of one, is refused without being repeated', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const texts = [rsa.export({ format: 'pem', type: 'pkcs8' }).toString(), JSON.stringify(view), 'secret', ''];
    for (const text of texts) {
      expect(() => privateKeyOf(text)).toThrow('EXPLANATION_SIGNING_KEY is no private Ed25519 key, PEM or JWK.');
    }
  });

  it('that goes by another’s name is not taken', () => {
    const other = publicViewOf(generateKeyPairSync('ed25519').privateKey);
    expect(publicKeyOf({ ...other, kid: view.kid })).toBeUndefined();
  });
});
