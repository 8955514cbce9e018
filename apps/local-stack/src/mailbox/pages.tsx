import { Page } from '../page.js';
import type { ReceivedMail } from './mail-folder.js';

const when = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Berlin' });

export function ListPage({ mails }: { mails: readonly ReceivedMail[] }) {
  return (
    <Page title="Postfach (lokal)">
      <h1>Postfach</h1>
      <p>Alle E-Mails, die Kursbrücke auf diesem Rechner verschickt hat. Keine davon hat ihn verlassen.</p>
      {mails.length === 0 ? (
        <p>Noch ist keine E-Mail angekommen.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Eingang</th>
              <th scope="col">An</th>
              <th scope="col">Betreff</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ id, envelope, mail }) => (
              <tr>
                <td>{when.format(new Date(envelope.receivedAt))}</td>
                <td class="address">{envelope.to.join(', ')}</td>
                <td>
                  <a href={`/mail/${id}`}>{mail.subject || '(ohne Betreff)'}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}

export function MailPage({ mail: { id, envelope, mail } }: { mail: ReceivedMail }) {
  return (
    <Page title={`${mail.subject || 'E-Mail'} – Postfach (lokal)`}>
      <p>
        <a href="/">Alle E-Mails</a>
      </p>
      <h1>{mail.subject || '(ohne Betreff)'}</h1>
      <p>
        Von {envelope.from} an {envelope.to.join(', ')}, {when.format(new Date(envelope.receivedAt))}
      </p>
      {mail.html && (
        <>
          <h2>Gestaltete Fassung</h2>
          <iframe
            title="Gestaltete Fassung"
            src={`/mail/${id}/html`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        </>
      )}
      <h2>Textfassung</h2>
      <pre>{mail.text}</pre>
      <h2>Kopfzeilen</h2>
      <pre>{mail.headers.map(({ key, value }) => `${key}: ${value}`).join('\n')}</pre>
      <p>
        <a href={`/mail/${id}/source`}>Quelltext</a>
      </p>
    </Page>
  );
}
