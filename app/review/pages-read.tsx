/** Pages read since the last contact, with the time of day. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { PagesSince } from './pages-since.ts';

export function PagesRead({ pages: { pages, atNight } }: { pages: PagesSince }) {
  const { t, i18n } = useTranslation('review');
  const { language } = i18n;
  return (
    <section>
      <h2 className="nhsuk-heading-s">{t('pages.title')}</h2>
      {pages.length === 0 && <p className="quiet">{t('pages.none')}</p>}
      <ul className="review-list">
        {pages.map(({ module, title, locale, at, done }) => (
          <li key={`${module} ${title}`}>
            <span lang={locale}>{title}</span>{' '}
            <span className="quiet">
              {t(done ? 'pages.done' : 'pages.opened', {
                day: formatDay(language, at),
                time: formatTime(language, at),
              })}
            </span>
          </li>
        ))}
      </ul>
      {atNight > 0 && <p>{t('pages.atNight', { count: atNight, of: pages.length })}</p>}
    </section>
  );
}
