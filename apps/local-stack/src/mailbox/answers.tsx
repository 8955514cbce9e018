import type { VNode } from 'preact';
import { page } from '../page.js';
import type { MailFolder, ReceivedMail } from './mail-folder.js';
import { ListPage, MailPage } from './pages.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Nothing a mail brings along may run or fetch. */
const closed = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** `/` and `/mail/<id>` for people; `/api/mails` and `/api/mails/<id>` for scripts. */
export async function answerAbout(mails: MailFolder, method: string, path: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Nur lesen.');
  const [, first, id, part] = path.split('?')[0]?.split('/') ?? [];
  if (first === '') return html(<ListPage mails={await mails.all()} />);
  if (path === '/api/mails') return json((await mails.all()).map(brief));
  const mail = await mails.find((first === 'api' ? part : id) ?? '');
  if (!mail || (first !== 'mail' && first !== 'api')) return plain(404, 'Nicht gefunden.');
  if (first === 'api') return json({ ...brief(mail), headers: mail.mail.headers, html: mail.mail.html });
  if (part === 'html') return withinFrame(mail.mail.html ?? '');
  if (part === 'source') return plain(200, mails.source(mail.id) ?? '');
  return html(<MailPage mail={mail} />);
}

function brief({ id, envelope, mail }: ReceivedMail) {
  return { id, ...envelope, subject: mail.subject ?? '', messageId: mail.messageId ?? '', text: mail.text ?? '' };
}

function html(content: VNode): Answer {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'";
  return answer(200, 'text/html', page(content), policy);
}

/** Links open beside the frame. */
function withinFrame(content: string): Answer {
  return answer(
    200,
    'text/html',
    `<base target="_blank">${content}`,
    `sandbox allow-popups allow-popups-to-escape-sandbox; ${closed}`,
  );
}

function json(content: unknown): Answer {
  return answer(200, 'application/json', JSON.stringify(content), closed);
}

function plain(status: number, content: string | Buffer): Answer {
  return answer(status, 'text/plain', content, closed);
}

function answer(status: number, type: string, body: string | Buffer, policy: string): Answer {
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  return { status, headers, body };
}
