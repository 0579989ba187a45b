/** The editions of a module that were published from the workbench. */
import { useTranslation } from 'react-i18next';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { EditionRow } from './editions-of.server.ts';
import { LanguageName, useMoment } from './workbench-words.tsx';

export function ModuleEditions({ slug, editions }: { slug: string; editions: readonly EditionRow[] }) {
  const { t } = useTranslation('workbench');
  const moment = useMoment();
  if (editions.length === 0) return <p>{t('editions.none')}</p>;
  return (
    <ScrollFrame label={t('editions.title')}>
      <table className="data-table data-table--wide data-table--stack">
        <caption className="nhsuk-u-visually-hidden">{t('editions.title')}</caption>
        <thead>
          <tr>
            {(['number', 'published', 'changes', 'state', 'files'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`editions.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editions.map(({ number, draftId, locale, name, publishedAt, state }) => (
            <tr key={number}>
              <th scope="row">{t('editions.number', { number })}</th>
              <td data-label={t('editions.column.published')}>
                {t('editions.by', { name, when: moment(publishedAt) })}
              </td>
              <td data-label={t('editions.column.changes')}>
                <a href={`/author/drafts/${draftId}`}>{t('editions.changes', { number })}</a>
                <div>
                  <LanguageName locale={locale} />
                </div>
              </td>
              <td data-label={t('editions.column.state')}>
                {t(`editions.state.${state}`)}
                {state === 'live' && (
                  <div>
                    <a href={`/author/${slug}/editions/${number}/undo`}>{t('editions.undo', { number })}</a>
                  </div>
                )}
              </td>
              <td data-label={t('editions.column.files')}>
                <a href={`/author/${slug}/editions/${number}/files.zip`} download>
                  {t('editions.download', { number })}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
