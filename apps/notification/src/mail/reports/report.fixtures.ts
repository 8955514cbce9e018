interface Reported {
  readonly recipient: string;
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  readonly messageId?: string;
  readonly envelopeId?: string;
}

/** A report as Postfix writes it, with the head of the mail it is about. */
export function postfixReport({
  recipient,
  action = 'failed',
  status = '5.1.1',
  diagnostic = `550 5.1.1 <${recipient}>: Recipient address rejected: User unknown in\r\n    virtual mailbox table`,
  messageId,
  envelopeId,
}: Reported): string {
  return lines(
    'Return-Path: <>',
    'Date: Sat, 21 Nov 2026 07:31:02 +0100 (CET)',
    'From: MAILER-DAEMON@mail.stadt.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: kursbruecke@stadt.example',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4F1B22C0A1.1795241462/mail.stadt.example"',
    'Message-Id: <20261121063102.5D0A9C0B@mail.stadt.example>',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4F1B22C0A1.1795241462/mail.stadt.example',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mail.stadt.example.',
    '',
    '--4F1B22C0A1.1795241462/mail.stadt.example',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.stadt.example',
    ...(envelopeId ? [`Original-Envelope-Id: ${envelopeId}`] : []),
    'X-Postfix-Queue-ID: 4F1B22C0A1',
    'Arrival-Date: Sat, 21 Nov 2026 07:30:58 +0100 (CET)',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.jobcenter-bochum.example',
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '',
    '--4F1B22C0A1.1795241462/mail.stadt.example',
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    'Return-Path: <kursbruecke@stadt.example>',
    ...(messageId ? [`Message-ID: ${messageId}`] : []),
    'Subject: =?UTF-8?Q?Kursbr=C3=BCcke?=',
    '',
    '--4F1B22C0A1.1795241462/mail.stadt.example--',
    '',
  );
}

/** A report as Exchange writes it: the whole mail comes back, and its recipient is in capitals. */
export function exchangeReport({ recipient, messageId = '<a@b>' }: Reported): string {
  return lines(
    'MIME-Version: 1.0',
    'From: Microsoft Outlook <postmaster@jobcenter-bochum.example>',
    'To: <kursbruecke@stadt.example>',
    'Subject: =?utf-8?Q?Unzustellbar:_Kursbr=C3=BCcke?=',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    'Message-ID: <7e0c@exchange.jobcenter-bochum.example>',
    '',
    '--b1',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('<p>Fehler bei der Übermittlung</p>').toString('base64'),
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns;exchange.jobcenter-bochum.example',
    'Received-From-MTA: dns;mail.stadt.example',
    '',
    `Final-Recipient: rfc822;${recipient.toUpperCase()}`,
    'Action: failed',
    'Status: 5.7.1',
    'Diagnostic-Code: smtp;550 5.7.1 RESOLVER.RST.AuthRequired; authentication required',
    '',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    'From: =?UTF-8?Q?Kursbr=C3=BCcke?= <kursbruecke@stadt.example>',
    `Message-ID:`,
    ` ${messageId}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain',
    '',
    'Message-ID: <not-this-one@stadt.example>',
    '',
    '--b1--',
    '',
  );
}

/** A colleague who is on leave. */
export const noteOfAbsence = lines(
  'From: case-manager@jobcenter-bochum.example',
  'To: kursbruecke@stadt.example',
  'Subject: Abwesenheit',
  'Auto-Submitted: auto-replied',
  'Message-ID: <away-1@jobcenter-bochum.example>',
  'In-Reply-To: <something@stadt.example>',
  'Content-Type: text/plain',
  '',
  'Ich bin am 30.11. wieder da.',
);

function lines(...all: readonly string[]): string {
  return all.join('\r\n');
}
