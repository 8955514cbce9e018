// The codes of a course start, in words.

export const courseStatus = {
  planned: 'geplant',
  published: 'veröffentlicht',
  postponed: 'verschoben',
  cancelled: 'abgesagt',
  started: 'läuft',
  ended: 'beendet',
  past: 'vergangen',
};

export const courseTypes = {
  integration: 'Integrationskurs',
  'integration-alpha': 'Integrationskurs mit Alphabetisierung',
  'integration-second-script': 'Integrationskurs für Zweitschriftlernende',
  'integration-intensive': 'Integrationskurs, intensiv',
  vocational: 'Berufssprachkurs',
  'first-orientation': 'Erstorientierungskurs',
  county: 'Kurs des Landkreises',
  volunteer: 'Ehrenamtlicher Kurs',
};

export const tracks = { general: 'allgemein', alpha: 'Alphabetisierung', 'second-script': 'Zweitschrift' };

export const formats = { presence: 'vor Ort', online: 'online', hybrid: 'teils online' };

export const targetGroups = { all: 'alle', women: 'Frauen', youth: 'junge Erwachsene', parents: 'Eltern' };

export const intensities = { full: 'Vollzeit', part: 'Teilzeit' };

export const fundingPaths = {
  'bamf-entitled': 'Berechtigung (BAMF)',
  'bamf-obliged': 'Verpflichtung (BAMF)',
  jobcenter: 'Jobcenter',
  county: 'Landkreis',
  self: 'Selbstzahler',
};

export const cancelReasons = {
  'too-few-participants': 'zu wenige Teilnehmende',
  'no-teacher': 'keine Lehrkraft',
  'no-room': 'kein Raum',
  'no-funding': 'keine Förderung',
  'planned-twice': 'doppelt geplant',
  other: 'anderer Grund',
};

export const weekdays = {
  mon: 'Montag',
  tue: 'Dienstag',
  wed: 'Mittwoch',
  thu: 'Donnerstag',
  fri: 'Freitag',
  sat: 'Samstag',
};

export const dayParts = { morning: 'vormittags', afternoon: 'nachmittags', evening: 'abends' };

export const levels = { orientation: 'Orientierungskurs' };
