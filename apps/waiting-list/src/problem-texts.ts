import type { ProblemText } from '@app/runtime';

/** What people read when a rule of the waiting list says no. */
export const problemTexts: Readonly<Record<string, ProblemText>> = {
  'waiting-entry.not-found': { de: 'Diesen Eintrag gibt es hier nicht.', en: 'There is no such entry here.' },
  'waiting-entry.since-in-the-future': {
    de: 'Niemand wartet seit einem Tag, der noch kommt.',
    en: 'Nobody has waited since a day to come.',
  },
  'waiting-entry.since-too-long-ago': {
    de: 'So lange wartet niemand: Bitte prüfen Sie das Jahr.',
    en: 'Nobody has waited that long: please check the year.',
  },
  'waiting-entry.since-malformed': { de: 'Das ist kein Tag im Kalender.', en: 'This is no day on the calendar.' },
  'waiting-entry.level-stands': {
    de: 'Mit diesem Niveau wurde ein Platz angenommen. Erst das Kursergebnis ändert es.',
    en: 'A place was taken with this level. The course’s result changes it.',
  },
  'waiting-entry.cannot-pause': {
    de: 'Dieser Eintrag pausiert schon oder ist beendet.',
    en: 'This entry is paused already or has ended.',
  },
  'waiting-entry.pause-needs-reason': {
    de: 'Damit wird ein angenommener Platz frei. Bitte geben Sie an, warum.',
    en: 'This gives up an accepted place. Please say why.',
  },
  'waiting-entry.cannot-resume': { de: 'Dieser Eintrag pausiert nicht.', en: 'This entry is not paused.' },
  'waiting-entry.cannot-withdraw': {
    de: 'Dieser Eintrag steht nicht mehr auf der Liste.',
    en: 'This entry is off the list already.',
  },
  'waiting-entry.reason-needed': {
    de: 'Damit ändert sich die Stelle in der Reihenfolge. Bitte geben Sie an, warum.',
    en: 'This moves the person in the order. Please say why.',
  },
  'waiting-entry.cannot-reopen': { de: 'Dieser Eintrag ist nicht beendet.', en: 'This entry has not ended.' },
  'waiting-entry.ended-for-good': {
    de: 'Dieser Eintrag kann nicht wieder geöffnet werden.',
    en: 'This entry cannot be opened again.',
  },
  'waiting-entry.reopened-too-late': {
    de: 'Wieder öffnen geht 14 Tage lang. Bitte melden Sie die Person neu an.',
    en: 'Opening again is possible for 14 days. Please register the person anew.',
  },
  'waiting-entry.cannot-note-contact': { de: 'Dieser Eintrag ist beendet.', en: 'This entry has ended.' },
  'waiting-entry.not-a-colleague': {
    de: 'Bitte wählen Sie jemanden aus Ihrem Haus, der Menschen auf der Warteliste betreut.',
    en: 'Please choose somebody of your organisation who looks after people on the list.',
  },
  'waiting-entry.cannot-link': { de: 'Einer der Einträge ist beendet.', en: 'One of the entries has ended.' },
  'waiting-entry.nobody-to-link': {
    de: 'In Ihrem Haus wartet niemand unter dieser Nummer.',
    en: 'Nobody of your organisation waits under this reference.',
  },
  'waiting-entry.link-to-itself': {
    de: 'Das ist die Nummer dieses Eintrags.',
    en: 'This is the reference of this very entry.',
  },
  'waiting-entry.linked-already': { de: 'Beide sind schon verbunden.', en: 'The two are linked already.' },
  'waiting-entry.linked-elsewhere': {
    de: 'Beide sind schon mit anderen verbunden. Bitte lösen Sie zuerst eine Verbindung.',
    en: 'Both are linked to others already. Please undo one link first.',
  },
  'waiting-entry.too-many-linked': { de: 'Höchstens 8 Menschen werden verbunden.', en: 'At most 8 people are linked.' },
  'waiting-entry.not-linked': { de: 'Dieser Eintrag ist nicht verbunden.', en: 'This entry is not linked.' },
  'waiting-entry.cannot-propose-hardship': { de: 'Dieser Eintrag ist beendet.', en: 'This entry has ended.' },
  'hardship.already-first': { de: 'Diese Person steht schon vorn.', en: 'This person comes first already.' },
  'hardship.proposed-already': {
    de: 'Ein Vorschlag wartet schon auf eine zweite Person.',
    en: 'A proposal waits for a second person already.',
  },
  'hardship.second-person-needed': {
    de: 'Wer vorschlägt, entscheidet nicht. Bitte fragen Sie eine zweite Person.',
    en: 'Whoever proposes does not decide. Please ask a second person.',
  },
  'hardship.decided-already': {
    de: 'Darüber ist schon entschieden, oder die Person wartet nicht mehr.',
    en: 'This has been decided, or the person no longer waits.',
  },
  'hardship.not-decided': {
    de: 'Zurückgenommen wird nur, was zwei Menschen entschieden haben.',
    en: 'Only what two people have decided is taken back.',
  },
  'hardship-decision.not-found': { de: 'Diesen Vorschlag gibt es hier nicht.', en: 'There is no such proposal here.' },
  'waiting-entry.cannot-change': { de: 'Dieser Eintrag ist beendet.', en: 'This entry has ended.' },
  'waiting-entry.cannot-erase': {
    de: 'Gelöscht wird, wer nicht mehr auf der Liste steht. Bitte zuerst zurückziehen.',
    en: 'Somebody is erased once they are off the list. Please withdraw the entry first.',
  },
  'need.unfit': { de: 'Der Bedarf kann so nicht aufgenommen werden.', en: 'The need cannot be taken on like this.' },
  'need.level-unknown': {
    de: 'Ein Niveau wie A2.1, alpha.3 oder orientation.',
    en: 'A level such as A2.1, alpha.3 or orientation.',
  },
  'need.track-unknown': { de: 'Diesen Kursweg gibt es nicht.', en: 'There is no such track.' },
  'need.track-not-of-level': {
    de: 'Alphabetisierungsmodule gehören zum Kursweg „alpha“.',
    en: 'Literacy modules are taken in the track alpha only.',
  },
  'need.level-not-of-track': {
    de: 'Dieses Niveau gibt es in diesem Kursweg nicht.',
    en: 'This level does not exist in this track.',
  },
  'need.level-source-unknown': { de: 'Diese Herkunft der Einstufung gibt es nicht.', en: 'There is no such source.' },
  'need.level-test-unknown': { de: 'Diesen Test kennen wir nicht.', en: 'There is no such test.' },
  'need.test-not-of-source': {
    de: 'Ein Test wird zu einem Einstufungstest oder einem Zertifikat genannt.',
    en: 'A test is named for a placement test or a certificate.',
  },
  'need.assessed-in-the-future': {
    de: 'Die Einstufung liegt in der Zukunft.',
    en: 'The assessment lies in the future.',
  },
  'need.municipality-malformed': {
    de: 'Der amtliche Gemeindeschlüssel hat 8 Ziffern.',
    en: 'The official municipality key has 8 digits.',
  },
  'need.municipality-not-found': {
    de: 'Diese Gemeinde gibt es in Ihrem Zuständigkeitsgebiet nicht.',
    en: 'There is no such municipality in your area.',
  },
  'need.reach-out-of-range': { de: 'Ganze Kilometer von 1 bis 60.', en: 'Whole kilometres, 1 to 60.' },
  'need.availability-empty': {
    de: 'Mindestens eine Tageszeit, zu der ein Kurs möglich ist.',
    en: 'At least one part of a day on which a course is possible.',
  },
  'need.slot-unknown': { de: 'Diese Tageszeit gibt es nicht.', en: 'There is no such part of a day.' },
  'need.intensity-unknown': { de: 'Vollzeit oder Teilzeit.', en: 'Full time or part time.' },
  'need.date-malformed': { de: 'Das ist kein Tag im Kalender.', en: 'This is no day on the calendar.' },
  'need.window-reversed': {
    de: 'Der späteste Beginn liegt vor dem frühesten.',
    en: 'The latest start lies before the earliest.',
  },
  'need.entitlements-empty': {
    de: 'Mindestens ein Zugangsweg; „self“, wenn niemand sonst zahlt.',
    en: 'At least one path; self when nobody else pays.',
  },
  'need.path-unknown': { de: 'Diesen Zugangsweg gibt es nicht.', en: 'There is no such path.' },
  'need.path-twice': { de: 'Jeder Zugangsweg wird einmal genannt.', en: 'Each path is named once.' },
  'need.path-does-not-lapse': {
    de: 'Nur die beiden BAMF-Wege haben einen letzten Tag.',
    en: 'Only the two BAMF paths have a last day.',
  },
  'need.issued-in-the-future': {
    de: 'Der Tag der Ausstellung liegt in der Zukunft.',
    en: 'The day of issue lies in the future.',
  },
  'need.lapses-before-issued': {
    de: 'Der letzte Tag liegt vor dem Tag der Ausstellung.',
    en: 'The last day lies before the day of issue.',
  },
  'need.issuer-unknown': { de: 'Diese Stelle gibt es in der Liste nicht.', en: 'There is no such body.' },
  'need.issuer-not-of-path': {
    de: 'Diese Stelle stellt diesen Zugangsweg nicht aus.',
    en: 'This body does not open this path.',
  },
  'need.obliger-unknown': {
    de: 'Verpflichten können Ausländerbehörde, Jobcenter und die Leistungsbehörde nach dem AsylbLG.',
    en: 'The foreigners authority, the job center and the asylum benefits office can oblige somebody.',
  },
  'need.obliged-in-the-future': {
    de: 'Die Verpflichtung liegt in der Zukunft.',
    en: 'The obligation lies in the future.',
  },
  'need.obligation-without-path': {
    de: 'Bitte nennen Sie den Zugangsweg der Verpflichtung: BAMF-Verpflichtung oder Jobcenter.',
    en: 'Please name the path of the obligation: obliged by BAMF rules, or job center.',
  },
  'need.said-twice': { de: 'Jede Angabe wird einmal gemacht.', en: 'Each is said once.' },
  'need.formats-empty': { de: 'Mindestens eine Kursform.', en: 'At least one form of course.' },
  'need.format-unknown': { de: 'Vor Ort, online oder gemischt.', en: 'On site, online or hybrid.' },
  'need.course-type-unknown': { de: 'Diese Kursart gibt es nicht.', en: 'There is no such type of course.' },
  'need.provider-malformed': { de: 'Diesen Kursträger kennen wir nicht.', en: 'There is no such provider.' },
  'person.unfit': { de: 'Die Angaben zur Person stimmen nicht.', en: 'The person’s details are wrong.' },
  'person.not-found': { de: 'Diese Person gibt es hier nicht.', en: 'There is no such person here.' },
  'person.name-malformed': { de: 'Eine Zeile mit 1 bis 200 Zeichen.', en: 'One line of 1 to 200 characters.' },
  'person.phone-malformed': { de: 'Das ist keine Telefonnummer.', en: 'This is no telephone number.' },
  'person.email-malformed': { de: 'Das ist keine E-Mail-Adresse.', en: 'This is no mail address.' },
  'person.language-malformed': {
    de: 'Ein Sprachkürzel wie uk, ar oder fa-AF.',
    en: 'A language tag such as uk, ar or fa-AF.',
  },
  'person.birth-date-malformed': { de: 'Ein Tag von 1900 bis heute.', en: 'A day from 1900 to today.' },
  'person.purpose-needed': {
    de: 'Bitte geben Sie an, wofür Sie die Angaben brauchen.',
    en: 'Please say what you need the details for.',
  },
  'course-start.not-found': { de: 'Diesen Kursbeginn gibt es hier nicht.', en: 'There is no such course start here.' },
  'enrolment.not-found': { de: 'Diese Teilnahme gibt es hier nicht.', en: 'There is no such participant here.' },
  'enrolment.course-not-begun': {
    de: 'Wer beginnt, steht fest, wenn der Kurs begonnen hat.',
    en: 'Who begins is known once the course has begun.',
  },
  'enrolment.too-early-for-a-result': {
    de: 'Ein Ergebnis wird frühestens acht Wochen vor Kursende gemeldet.',
    en: 'A result is reported from eight weeks before the end of the course.',
  },
  'enrolment.ladder-ends': {
    de: 'Auf dieses Niveau folgt nichts von selbst: Bitte nennen Sie das nächste.',
    en: 'Nothing follows by itself on this level: name the next one.',
  },
  'enrolment.does-not-go-on': {
    de: 'Wer nicht weiterlernt, braucht kein nächstes Niveau.',
    en: 'Whoever does not go on needs no next level.',
  },
  'enrolment.cannot-confirm': { de: 'Diese Person wird nicht erwartet.', en: 'This person is not expected.' },
  'enrolment.cannot-miss-the-start': { de: 'Diese Person wird nicht erwartet.', en: 'This person is not expected.' },
  'enrolment.cannot-drop-out': { de: 'Diese Person ist nicht im Kurs.', en: 'This person is not in the course.' },
  'enrolment.cannot-complete': { de: 'Diese Person ist nicht im Kurs.', en: 'This person is not in the course.' },
  'handover.not-found': { de: 'Diese Übergabe gibt es hier nicht.', en: 'There is no such hand-over here.' },
  'handover.not-yours-to-say': {
    de: 'Das bestätigt der andere Kursträger.',
    en: 'This is for the other provider to say.',
  },
  'handover.cannot-consent': {
    de: 'Für diese Übergabe kann keine Einwilligung mehr erfasst werden.',
    en: 'No consent can be recorded for this hand-over any more.',
  },
  'handover.cannot-refuse-consent': { de: 'Diese Übergabe ist beendet.', en: 'This hand-over has ended.' },
  'handover.cannot-accept': {
    de: 'Bestätigt wird, wenn der Platz angenommen ist.',
    en: 'It is confirmed once the place is accepted.',
  },
  'handover.cannot-complete': {
    de: 'Bestätigt wird, wenn der Platz angenommen ist.',
    en: 'It is confirmed once the place is accepted.',
  },
  'handover.cannot-decline': {
    de: 'Diese Übergabe kann nicht mehr abgelehnt werden.',
    en: 'This hand-over can no longer be declined.',
  },
};
