import { describe, expect, it } from '@jest/globals';
import { chartSvg } from './chart-svg.js';

const bars = (names: readonly string[]) => ({
  xAxis: { type: 'value' },
  yAxis: { type: 'category', data: names },
  series: [{ type: 'bar', data: names.map((_, at) => at + 1), label: { show: true } }],
});
const drawn = (...names: string[]) => chartSvg(bars(names), { width: 340, height: 200 });

describe('a chart', () => {
  it('shows every name and every figure', () => {
    const svg = drawn('A1.1', 'A2.1');
    for (const text of ['A1.1', 'A2.1', '>1<', '>2<']) expect(svg).toContain(text);
  });

  it('holds nothing that our content security policy refuses', () => {
    expect(drawn('A1.1')).not.toMatch(/ style=|<style|<script|\son\w+=/);
  });

  it('takes a name for text, whatever it looks like', () => {
    expect(drawn('<script>alert(1)</script>')).not.toContain('<script');
  });
});
