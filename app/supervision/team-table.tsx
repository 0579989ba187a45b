/** How large each caseload is and what it is made of, one row per practitioner. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import { RowsTable } from '#app/ui/rows-table.tsx';
import type { SuperviseeView } from './supervision-board.server.ts';

const COLUMNS = ['practitioner', 'active', 'mix', 'steps', 'alerts', 'due'] as const;

interface TeamTableProps {
  team: SuperviseeView[];
  /** How many active cases are usual. */
  usual: { from: number; to: number };
}

export function TeamTable({ team, usual }: TeamTableProps) {
  const { t } = useTranslation('supervision');
  return (
    <>
      <p>{t('team.usual', usual)}</p>
      <RowsTable caption={t('team.caption')} columns={COLUMNS.map((column) => t(`team.columns.${column}`))}>
        {team.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </RowsTable>
    </>
  );
}

function Row({ one }: { one: SuperviseeView }) {
  const { t, i18n } = useTranslation('supervision');
  const { t: problemText } = useTranslation('caseload');
  const { mix, away } = one;
  return (
    <tr>
      <th scope="row">
        <a href={`/supervision?practitioner=${one.id}`}>{one.name}</a>
        {away && (
          <span className="quiet">
            {t(away.coverName ? 'team.away' : 'team.awayAlone', {
              day: formatDay(i18n.language, away.untilOn),
              cover: away.coverName ?? '',
            })}
          </span>
        )}
      </th>
      <td data-label={t('team.columns.active')}>
        {t('team.active', { count: mix.active })}
        <span className="quiet">{t(`team.size.${mix.size}`)}</span>
        {mix.toAssess > 0 && <span className="quiet">{t('team.toAssess', { count: mix.toAssess })}</span>}
        {mix.toTreat > 0 && <span className="quiet">{t('team.toTreat', { count: mix.toTreat })}</span>}
      </td>
      <td data-label={t('team.columns.mix')}>
        <ul className="nhsuk-list">
          {mix.problems.map(({ problem, count }) => (
            <li key={problem}>{t('team.problem', { problem: problemText(`problems.${problem}`), count })}</li>
          ))}
        </ul>
      </td>
      <td data-label={t('team.columns.steps')}>
        <ul className="nhsuk-list">
          {mix.steps.map(({ step, count }) => (
            <li key={step}>{t('team.step', { step, count })}</li>
          ))}
        </ul>
      </td>
      <td data-label={t('team.columns.alerts')}>{t('team.alerts', { count: one.openAlerts })}</td>
      <td data-label={t('team.columns.due')}>{t('team.due', { count: one.dueCount })}</td>
    </tr>
  );
}
