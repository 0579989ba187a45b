/** A practitioner's list as a spreadsheet: everybody whom the filter finds, on one sheet. */
import { stringify } from 'csv-stringify/sync';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { calendarDate, formatTime } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { carersOnListOf } from '#app/pathway/reach-episode.server.ts';
import type { CaseloadFilter } from './caseload-filter.ts';
import { type CaseloadRow, caseloadRows } from './caseload-rows.server.ts';
import { carersMeant } from './caseload.server.ts';
import { needSentences } from './need-text.ts';
import { foundQuery } from './places.queries.server.ts';
import { refreshPlacesOf } from './refresh-places.server.ts';

/** How many are looked at more closely at once. */
const BATCH = 500;

const COLUMNS = [
  'name',
  'reference',
  'problem',
  'practitioner',
  'first',
  'more',
  'phq9',
  'phq9Change',
  'gad7',
  'gad7Change',
  'homeworkOpen',
  'homeworkOverdue',
  'checkIn',
  'lastSeen',
] as const;

type Line = Record<(typeof COLUMNS)[number], string | number | null>;

/**
 * The name of the file and its text, in `language`. What somebody wrote and a spreadsheet would take for a formula has an
 * apostrophe before it; numbers stay numbers. Audited. `now` is epoch ms.
 */
export function exportCaseload(
  actor: PractitionerActor,
  { filter, language }: { filter: CaseloadFilter; language: Language },
  now: number,
): { file: string; csv: string } {
  const carers = carersMeant(carersOnListOf(actor), filter);
  recordRead({ actor, action: 'caseload.export' });
  refreshPlacesOf(carers, now);
  const ids = foundQuery(carers, filter)
    .all()
    .map(({ id }) => id);
  const lines: Line[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = caseloadRows(actor, ids.slice(from, from + BATCH), now);
    lines.push(...rows.map((row) => lineOf(row, { actor, language, now })));
  }
  const { t } = translator(language);
  const columns = COLUMNS.map((key) => ({ key, header: t(`list:csv.${key}`) }));
  // A byte order mark tells Excel that it is UTF-8.
  const csv = stringify(lines, {
    header: true,
    columns,
    bom: true,
    escape_formulas: true,
    quoted_string: true,
    record_delimiter: 'windows',
  });
  return { file: `${t('list:csv.file')}-${calendarDate(now)}.csv`, csv };
}

function lineOf(
  row: CaseloadRow,
  { actor, language, now }: { actor: PractitionerActor; language: Language; now: number },
): Line {
  const { t } = translator(language);
  const words = translator(language).getFixedT<['list', 'alerts']>(language, ['list', 'alerts']);
  const [first = '', ...more] = needSentences(row, { t: words, language, now });
  return {
    name: row.name,
    reference: row.reference,
    problem: t(`caseload:problems.${row.problem}`),
    practitioner: row.practitioner ?? actor.name,
    first,
    more: more.join('; '),
    phq9: row.phq9?.last ?? null,
    phq9Change: row.phq9?.change ?? null,
    gad7: row.gad7?.last ?? null,
    gad7Change: row.gad7?.change ?? null,
    homeworkOpen: row.homework.open,
    homeworkOverdue: row.homework.overdue,
    checkIn:
      row.checkInAt === null ? null : `${calendarDate(row.checkInAt)} ${formatTime(language, row.checkInAt)}`,
    lastSeen: row.lastSeenAt === null ? null : calendarDate(row.lastSeenAt),
  };
}
