import { describe, expect, it } from '@jest/globals';
import { isPublicAddress } from './public-address.js';
import { webhookUrl } from './webhook-url.js';

const nobody = new Set<string>();
const refusal = (url: string): string => {
  try {
    webhookUrl(url, nobody);
    return 'taken';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

describe('the address of a webhook', () => {
  it.each([
    'https://software.traeger.example/kursbruecke',
    'https://software.traeger.example:8443/a?b=c',
    'https://93.184.215.14/hook',
    'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook',
  ])('may be %s', (url) => expect(refusal(url)).toBe('taken'));

  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://0/',
    'https://10.0.0.8/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[fec0::1]/',
    'https://[ff02::1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://metadata.google.internal/',
    'https://drucker.local/',
    'https://intranet/',
    'https://１２７.0.0.1/',
    'https://①②⑦.0.0.1/',
    'https://software.traeger.example:22/',
  ])('is not %s', (url) => expect(refusal(url)).toMatch(/^webhook\.url-(not-public|malformed)$/));

  it.each(['http://software.traeger.example/', 'HTTP://93.184.215.14/'])('is not unencrypted: %s', (url) =>
    expect(refusal(url)).toBe('webhook.url-not-encrypted'),
  );

  it.each([
    '',
    'software.traeger.example',
    'ftp://traeger.example/',
    'file:///etc/passwd',
    'https://',
    'https://name:secret@traeger.example/',
    'https://traeger.example/#part',
    'https://traeger.example\\@127.0.0.1/',
    'https://traeger.example/\r\nHost: 127.0.0.1',
    ' https://traeger.example/',
    `https://traeger.example/${'a'.repeat(500)}`,
  ])('is not %j', (url) => expect(refusal(url)).toBe('webhook.url-malformed'));

  it('may be near and unencrypted where the operator says so, there and nowhere else', () => {
    const allowed = new Set(['127.0.0.1:4711']);
    expect(webhookUrl('http://127.0.0.1:4711/hook', allowed)).toBe('http://127.0.0.1:4711/hook');
    expect(() => webhookUrl('http://127.0.0.1:4712/hook', allowed)).toThrow('https');
    expect(() => webhookUrl('https://127.0.0.1:4712/hook', allowed)).toThrow('public');
  });
});

describe('an address that everybody can reach', () => {
  it.each(['93.184.215.14', '9.9.9.9', '2620:fe::fe', '2a00:1450:4001:80b::200e'])('is %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
  it.each([
    '255.255.255.255',
    '0.1.2.3',
    '224.0.0.1',
    '198.18.0.1',
    '192.0.2.9',
    '203.0.113.4',
    '::ffff:8.8.8.8',
    '2001:0:1::1',
    '2001:db8::1',
    'fe80::1%eth0',
    'nonsense',
    '',
  ])('is not %j', (address) => expect(isPublicAddress(address)).toBe(false));
});
