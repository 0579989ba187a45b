import { describe, expect, it } from 'vitest';
import { aResponse } from '#tests/factories/measures.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { WHOLE_LIST } from './caseload-filter.ts';
import { exportCaseload } from './export-caseload.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T10:00Z');

function sheet(name: string, language: 'en' | 'pl' = 'en') {
  const practitioner = aPractitioner({ name: 'Pip' });
  const course = anEpisode({ practitioner, patient: aPatient({ name }), referredOn: '2026-11-24' });
  aResponse(course.id, { total: 15, at: NOW - 2 });
  aResponse(course.id, { total: 9, at: NOW - 1 });
  const { file, csv } = exportCaseload(practitioner.actor, { filter: WHOLE_LIST, language }, NOW);
  return { file, csv, line: csv.split('\r\n')[1] ?? '' };
}

describe('the list as a spreadsheet', () => {
  it.each([
    ['=cmd()', `"'=cmd()",`],
    ['+44', `"'+44",`],
    ['-1', `"'-1",`],
    ['@SUM(A1)', `"'@SUM(A1)",`],
    ['\t=1', `"'\t=1",`],
    ['\r=1', `"'\r=1",`],
    ['Ann, "A"', '"Ann, ""A""",'],
    ['O’Neil-Łuk', '"O’Neil-Łuk",'],
  ])('a patient called %j is never a formula', (name, cell) => {
    expect(sheet(name).csv).toContain(`\r\n${cell}`);
  });

  it('a number stays a number, less than nothing too', () => {
    expect(sheet('Ann').line).toContain(',9,-6,,,0,0,,"2026-11-24"');
  });

  it('begins with the mark that tells a spreadsheet it is UTF-8, and names the day', () => {
    const { csv, file } = sheet('Ann');
    expect(csv.startsWith('\uFEFF"Name","Number",')).toBe(true);
    expect(file).toBe('caseload-2026-11-24.csv');
  });

  it('is in the language of who asks', () => {
    expect(sheet('Ann', 'pl').csv).toContain('"Imię i nazwisko","Numer",');
  });
});
