import { describe, expect, it } from '@jest/globals';
import { kindOf, readCourseTitle } from './course-title.js';

const general = 'Integrationskurs allgemein';
const literacy = 'Integrationskurs Alphabetisierung';

describe('the title of a course', () => {
  it.each([
    ['Allgemeiner Integrationskurs A1.1', general, 'integration general A1.1'],
    ['Allgemeiner Integrationskurs A.2.2', general, 'integration general A2.2'],
    ['Allgemeiner Integrationskurs B 1.1', general, 'integration general B1.1'],
    ['Allgemeiner Integrationskurs B.1.2', general, 'integration general B1.2'],
    ['Allgemeiner Integrationskurs OK', general, 'integration general orientation'],
    ['Integrationskurs M3', general, 'integration general A2.1'],
    ['Integrationskurs M7', general, 'integration general orientation'],
    ['Integrationskurs M8', general, 'integration general unknown'],
    ['Integrationskurs Modul 5', general, 'integration general B1.1'],
    ['Alphabetisierungskurs Basis 1', literacy, 'integration-alpha alpha alpha.1'],
    ['Alphabetsierungskurs Basis 2', literacy, 'integration-alpha alpha alpha.2'],
    ['Alphabetisierungskurs Aufbau 3', literacy, 'integration-alpha alpha alpha.6'],
    ['Alphabetisierungskurs Spezialkurs 3', literacy, 'integration-alpha alpha alpha.9'],
    ['Alphabetisierungskurs Spezial 1', literacy, 'integration-alpha alpha alpha.7'],
    ['Alphabetisierungskurs', literacy, 'integration-alpha alpha unknown'],
    ['B 2 - DeuFöV', 'Deutsch für den Beruf', 'vocational general B2.1'],
    ['B2 - DeuFöV', '', 'vocational general B2.1'],
    ['Berufssprachkurs B2 - C1', '', 'vocational general unknown'],
    ['Integrationskurs B1', general, 'integration general unknown'],
    ['Integrationskurs B1+', general, 'integration general unknown'],
    ['Integrationskurs B2.0', general, 'integration general unknown'],
    ['Integrationskurs A1.1 - A1.2', general, 'integration general A1.1'],
    ['Integrationskurs B1.2 - A2.1', general, 'integration general unknown'],
    ['Integrationskurs M3 B1.2', general, 'integration general unknown'],
    ['Intensiver Integrationskurs A1.1', '', 'integration-intensive general A1.1'],
    ['Zweitschriftlernerkurs A1.1', general, 'integration-second-script second-script A1.1'],
    ['Deutsch als Fremdsprache', '', 'unknown unknown unknown'],
  ])('%p filed under %p is read as %p', (title, subject, reading) => {
    const { courseType = 'unknown', track = 'unknown', entryLevel = 'unknown' } = readCourseTitle(title, subject);
    expect(`${courseType} ${track} ${entryLevel}`).toBe(reading);
  });

  it('is believed before the subject, and the contradiction is told', () => {
    expect(readCourseTitle('Alphabetisierungskurs Basis 1', general)).toEqual({
      courseType: 'integration-alpha',
      track: 'alpha',
      entryLevel: 'alpha.1',
      subjectContradicts: true,
    });
  });

  it.each([
    ['Computerkurs 2', 'Grundbildung - Alphabetisierung - Computer', 'not-a-german-course'],
    ['Kurdisch für den Beruf', 'Fremdsprachen', 'not-a-german-course'],
    ['Kommunikation zwischen den Kulturen', 'Interkulturelle Begegnung', 'not-a-german-course'],
    ['Einstufungstest Integrationskurs', general, 'not-a-course'],
    ['Beratung', 'Deutsch als Zweitsprache', 'not-a-course'],
    ['Alphabetsierungskurs Basis 1', literacy, 'german-course'],
    ['Kurs am Abend A1.1', 'Deutsch als Fremdsprache', 'german-course'],
  ])('%p filed under %p is %p', (title, subject, kind) => expect(kindOf(title, subject)).toBe(kind));
});
