import type { NoticeWords } from './notice-texts.js';
import type { NoticeLetter } from './write-notice/write-notice.query.js';

/** The words of a notice as a mail: plain text, and HTML that needs no style to be read. */
export function noticeLetter(language: 'de' | 'en', { subject, paragraphs, link }: NoticeWords): NoticeLetter {
  const body = paragraphs.slice(0, -1);
  const foot = paragraphs.at(-1) ?? '';
  const text = [subject, ...body, ...(link ? [`${link.label}:\n${link.url}`] : []), foot].join('\n\n');
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(subject)}</title></head>`,
    '<body style="font:16px/1.5 Arial,Helvetica,sans-serif;max-width:40em;margin:0 auto;padding:16px">',
    `<h1 style="font-size:22px;line-height:1.3">${escaped(subject)}</h1>`,
    ...body.map((paragraph) => `<p style="overflow-wrap:anywhere">${escaped(paragraph)}</p>`),
    link ? `<p><a href="${escaped(link.url)}" style="font-weight:bold">${escaped(link.label)}</a></p>` : '',
    `<p style="font-size:14px">${escaped(foot)}</p></body></html>`,
  ].join('\n');
  return { subject, html, text: `${text}\n` };
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
