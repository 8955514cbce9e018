import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { receiver } from '../receiver.fixtures.js';
import { Names, Receivers } from './receivers.js';

/** A name server that a stranger rules: it says whatever the test wants, and something else the next time. */
class Liar extends Names {
  asked = 0;

  constructor(private readonly answers: readonly (readonly string[])[]) {
    super();
  }

  addressesOf(): Promise<readonly { readonly address: string; readonly family: number }[]> {
    const answer = this.answers[Math.min(this.asked, this.answers.length - 1)] ?? [];
    this.asked += 1;
    return Promise.resolve(answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  }
}

const software = await receiver();
afterAll(() => software.stop());
beforeEach(() => software.forget());

const port = software.host.split(':')[1];
const letter = (url: string) => ({ url, headers: { 'content-type': 'application/json' }, body: '{}' });
const settings = (allowed: readonly string[], patience = 1_000) => ({
  masterKey: '',
  allowedHosts: new Set(allowed),
  patience,
});

describe('a name', () => {
  it.each([
    [['127.0.0.1']],
    [['10.1.2.3']],
    [['169.254.169.254']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['fd12::1']],
    [['93.184.215.14', '127.0.0.1']],
    [[]],
  ])('that leads to %j is not called', async (addresses) => {
    const receivers = new Receivers(settings([]), new Liar([addresses]));
    const outcome = await receivers.post(letter(`https://software.traeger.example:${port}/`));
    expect(outcome).toEqual({ kind: 'failed', failure: 'address-refused' });
    expect(software.received).toEqual([]);
  });

  it('is asked for once per attempt, and the connection goes where it led then', async () => {
    const names = new Liar([['127.0.0.1'], ['203.0.113.9']]);
    const host = `software.traeger.example:${port}`;
    const receivers = new Receivers(settings([host]), names);
    expect(await receivers.post(letter(`http://${host}/`))).toMatchObject({ status: 204 });
    expect([names.asked, software.received[0]?.headers.host]).toEqual([1, host]);
  });

  it('is looked at again for each attempt: one that was public once may be a neighbour now', async () => {
    const names = new Liar([['127.0.0.1']]);
    const receivers = new Receivers(settings([]), names);
    await receivers.post(letter('https://software.traeger.example/'));
    await receivers.post(letter('https://software.traeger.example/'));
    expect(names.asked).toBe(2);
  });

  it('that never answers costs no more than our patience', async () => {
    class Silent extends Names {
      addressesOf(): Promise<never> {
        return new Promise(() => {});
      }
    }
    const outcome = await new Receivers(settings([], 50), new Silent()).post(letter('https://traeger.example/'));
    expect(outcome).toEqual({ kind: 'failed', failure: 'timed-out' });
  });
});

it('an address that was let in when rules were other is not called unencrypted', async () => {
  const outcome = await new Receivers(settings([]), new Liar([['93.184.215.14']])).post(
    letter('http://traeger.example/'),
  );
  expect(outcome).toEqual({ kind: 'failed', failure: 'address-refused' });
});

it('a receiver that is not there is told from one that says no', async () => {
  const gone = await receiver();
  await gone.stop();
  const outcome = await new Receivers(settings([gone.host]), new Liar([])).post(letter(gone.url));
  expect(outcome).toEqual({ kind: 'failed', failure: 'connection-failed' });
});
