/** Who changed what about the questionnaires of a course, when and why. */
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { EpisodeMeasurePlan } from './episode-measure-plan.server.ts';

export function PlanHistory({ changes }: Pick<EpisodeMeasurePlan, 'changes'>) {
  const { t, i18n } = useTranslation('measure-plan');
  const { language } = i18n;
  if (changes.length === 0) return <p>{t('history.none')}</p>;
  return (
    <ScrollFrame label={t('history.title')}>
      <table className="data-table data-table--wide">
        <thead>
          <tr>
            <th scope="col">{t('history.when')}</th>
            <th scope="col">{t('history.what')}</th>
            <th scope="col">{t('history.why')}</th>
            <th scope="col">{t('history.who')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ name, change, changedAt, reason, by }) => (
            <tr key={`${changedAt} ${name} ${change}`}>
              <th scope="row">
                {t('history.at', {
                  date: formatDate(language, changedAt),
                  time: formatTime(language, changedAt),
                })}
              </th>
              <td>{t(`history.${change}`, { name })}</td>
              <td className="own-words">{reason}</td>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
