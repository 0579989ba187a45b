/** A patient's own totals, newest first, with what each is called. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { MeasureHistory } from './own-measures.server.ts';

export function OwnHistory({ measure }: { measure: MeasureHistory }) {
  const { t, i18n } = useTranslation('measures');
  const { code, title, name, history, max, locale } = measure;
  const heading = `history-${code}`;
  // WSAS, for one, has totals, and no published names for them.
  const named = history.some(({ band }) => band !== null);
  return (
    <section aria-labelledby={heading}>
      <h3 className="nhsuk-heading-s" id={heading} lang={locale}>
        {t('history.of', { title, name })}
      </h3>
      <ScrollFrame label={t('history.of', { title, name })}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('history.when')}</th>
              <th scope="col">{t(max === null ? 'history.answers' : 'history.score')}</th>
              {named && <th scope="col">{t('history.means')}</th>}
            </tr>
          </thead>
          <tbody>
            {history.map(({ at, total, band }) => (
              <tr key={at}>
                <th scope="row">{formatDate(i18n.language, at)}</th>
                {max === null && <td>{t('history.answered')}</td>}
                {max !== null && total === null && <td colSpan={named ? 2 : 1}>{t('history.incomplete')}</td>}
                {max !== null && total !== null && (
                  <>
                    <td className="figure">{t('history.total', { total, max })}</td>
                    {named && <td lang={locale}>{band}</td>}
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
