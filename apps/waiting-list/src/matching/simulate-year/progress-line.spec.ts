import { describe, expect, it } from '@jest/globals';
import { ProgressLine } from './progress-line.js';

function said(isTTY: boolean, days: number): readonly string[] {
  const written: string[] = [];
  const line = new ProgressLine({ isTTY, write: (text) => written.push(text) });
  for (let day = 1; day <= days; day++) line.reached('Cloppenburg', day, days);
  return written;
}

describe('the progress of a long run', () => {
  it('is a line every ten per cent in a file or a pipe', () => {
    expect(said(false, 365)).toEqual(
      [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent) => `Cloppenburg: ${percent} %\n`),
    );
  });

  it('is one line on a terminal, written anew, that ends when it is done', () => {
    const written = said(true, 365);
    expect(written.every((text) => text.startsWith('\r\u001b[2K'))).toBe(true);
    expect(written.filter((text) => text.endsWith('\n'))).toEqual(['\r\u001b[2KCloppenburg: 100 %\n']);
  });
});
