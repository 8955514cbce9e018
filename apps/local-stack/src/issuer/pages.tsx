import { Page } from '../page.js';
import type { SampleAccount } from '../sample-county/accounts.js';

/** Every account has a button of its own; a form for typing stays, as at a real login. */
export function LoginPage({ accounts, refused }: { accounts: readonly SampleAccount[]; refused?: string }) {
  return (
    <Page title="Anmelden – Kursbrücke (lokal)">
      <h1>Anmelden</h1>
      <p>
        Diese Anmeldung gehört zum lokalen Probebetrieb. Alle Personen und Stellen sind erfunden. Im echten Betrieb
        melden Sie sich mit dem Konto Ihrer Behörde an.
      </p>
      {refused !== undefined && (
        <p class="problem" role="alert" id="problem">
          Dieser Name oder dieses Passwort ist nicht bekannt. Bitte prüfen Sie beides.
        </p>
      )}
      <h2>Mit einem Beispielkonto</h2>
      <ul class="accounts">
        {accounts.map((account) => (
          <AccountButton account={account} />
        ))}
      </ul>
      <h2>Mit Name und Passwort</h2>
      <form method="post">
        <label for="username">Name</label>
        <input
          id="username"
          name="username"
          autocomplete="username"
          required
          value={refused ?? ''}
          {...(refused === undefined ? {} : { 'aria-invalid': 'true', 'aria-describedby': 'problem' })}
        />
        <label for="password">Passwort</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button type="submit">Anmelden</button>
      </form>
    </Page>
  );
}

function AccountButton({ account }: { account: SampleAccount }) {
  const { username, password, displayName, task, organisation } = account;
  return (
    <li>
      <form method="post">
        <input type="hidden" name="username" value={username} />
        <input type="hidden" name="password" value={password} />
        <button type="submit">{displayName} anmelden</button>
        <span>{[task, organisation].filter(Boolean).join(', ')}</span>
        <code>
          {username} / {password}
        </code>
      </form>
    </li>
  );
}

/** With the issuer's own form: asks to confirm. Without: it is done. */
export function GoodbyePage({ form }: { form?: string }) {
  if (form === undefined)
    return (
      <Page title="Abgemeldet – Kursbrücke (lokal)">
        <h1>Sie sind abgemeldet.</h1>
      </Page>
    );
  return (
    <Page title="Abmelden – Kursbrücke (lokal)">
      <h1>Abmelden</h1>
      <div dangerouslySetInnerHTML={{ __html: form }} />
      <button type="submit" form="op.logoutForm" name="logout" value="yes">
        Jetzt abmelden
      </button>
    </Page>
  );
}

export function ErrorPage({ consoleUrl }: { consoleUrl: string }) {
  return (
    <Page title="Anmeldung abgelaufen – Kursbrücke (lokal)">
      <h1>Diese Anmeldung ist abgelaufen.</h1>
      <p>
        <a href={consoleUrl}>Zurück zur Kursbrücke und neu anmelden</a>
      </p>
    </Page>
  );
}
