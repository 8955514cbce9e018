import { Session } from '@app/allocation';
import { describe, expect, it } from '@jest/globals';
import { answerLine } from './answer-line.js';
import { linesOf } from './lines.js';

async function* pieces(...texts: readonly string[]): AsyncIterable<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

async function read(chunks: AsyncIterable<Buffer>, longest = 1_000): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of linesOf(chunks, longest)) lines.push('bytes' in line ? line : line.toString());
  return lines;
}

describe('lines', () => {
  it('are found wherever the pieces end', async () => {
    expect(await read(pieces('a\nb', 'b', 'b\n', '\nc\nd'))).toEqual(['a', 'bbb', '', 'c', 'd']);
    expect(await read(pieces())).toEqual([]);
    expect(await read(pieces('only\n'))).toEqual(['only']);
  });

  it('keep letters whole that were cut in two', async () => {
    const [first, second] = [Buffer.from('ü').subarray(0, 1), Buffer.from('ü').subarray(1)];
    async function* cut() {
      yield first;
      yield second;
    }
    expect(await read(cut())).toEqual(['ü']);
  });

  it('are passed over when they are too long, and the next one is read', async () => {
    expect(await read(pieces('12345', '678\nok\n', '123456'), 5)).toEqual([{ bytes: 8 }, 'ok', { bytes: 6 }]);
    const answer = answerLine({ bytes: 8 }, new Session(() => 0));
    expect(JSON.parse(answer ?? '')).toMatchObject({ error: { code: 'LINE_TOO_LONG' } });
  });
});
