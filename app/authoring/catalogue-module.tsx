/** One module of the catalogue. */
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '#app/i18n/format.ts';
import { textDirection } from '#app/i18n/languages.ts';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { CatalogueModule } from './catalogue.server.ts';
import type { LanguageFacts } from './language-facts.ts';
import { DraftList, FindingsWords, LanguageName } from './workbench-words.tsx';

export function CatalogueEntry({ module }: { module: CatalogueModule }) {
  const { t } = useTranslation('workbench');
  const { slug, title, titleLocale, languages, drafts } = module;
  return (
    <section className="panel">
      <h2 className="nhsuk-heading-m">
        <a href={`/author/${slug}`} lang={titleLocale} dir={textDirection(titleLocale)}>
          {title}
        </a>
      </h2>
      {languages.length > 0 && <Size module={module} />}
      <LiveLine module={module} newer={module.newerInRepository} />
      {languages.length === 0 ? <p>{t('draft.allClosed')}</p> : <Languages module={module} />}
      {drafts.length > 0 && (
        <>
          <h3 className="nhsuk-heading-xs">{t('draft.open')}</h3>
          <DraftList drafts={drafts} />
        </>
      )}
    </section>
  );
}

function Size({ module: { sessions, pages, readingAge } }: { module: CatalogueModule }) {
  const { t, i18n } = useTranslation('workbench');
  return (
    <p className="quiet">
      {t('size.sessions', { count: sessions })} · {t('size.pages', { count: pages })} ·{' '}
      {readingAge === null && t('check.beingMade')}
      {readingAge?.years === null && t('size.noReadingAge')}
      {typeof readingAge?.years === 'number' &&
        t('size.readingAge', { age: formatNumber(i18n.language, readingAge.years) })}
    </p>
  );
}

function Languages({ module: { title, languages } }: { module: CatalogueModule }) {
  const { t } = useTranslation('workbench');
  return (
    <ScrollFrame label={t('languagesOf', { title })}>
      <table className="data-table data-table--stack">
        <caption className="nhsuk-u-visually-hidden">{t('languagesOf', { title })}</caption>
        <thead>
          <tr>
            {(['language', 'pages', 'status', 'minutes', 'check'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {languages.map((language) => (
            <LanguageRow key={language.locale} language={language} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

interface LiveLineProps {
  module: Pick<CatalogueModule, 'isLive' | 'isWithdrawn' | 'edition'>;
  /** How many files a deployment changed since. */
  newer: number;
}

/** What patients read: the repository, or an edition, and where a deployment is newer; or that they cannot read it. */
export function LiveLine({ module: { isLive, isWithdrawn, edition }, newer }: LiveLineProps) {
  const { t, i18n } = useTranslation('workbench');
  if (!isLive) return <p>{t(isWithdrawn ? 'live.withdrawn' : 'live.notYet')}</p>;
  return (
    <p>
      {edition
        ? t('live.edition', {
            number: edition.number,
            name: edition.name,
            date: formatDate(i18n.language, edition.publishedAt),
          })
        : t('live.repository')}
      {newer > 0 && ` ${t('live.newer', { count: newer })}`}
    </p>
  );
}

const STATUSES = ['draft', 'translated', 'clinically-reviewed'] as const;
const STATES = ['complete', 'to-write', 'untranslated', 'stale', 'missing', 'broken'] as const;

function LanguageRow({ language }: { language: LanguageFacts }) {
  const { t } = useTranslation('workbench');
  const { locale, pages, statuses, minutes, findings } = language;
  return (
    <tr>
      <th scope="row">
        <LanguageName locale={locale} />
      </th>
      <td data-label={t('column.pages')}>
        <Lines
          lines={STATES.flatMap((state) =>
            pages[state] > 0 ? [t(`pages.${state}`, { count: pages[state] })] : [],
          )}
        />
      </td>
      <td data-label={t('column.status')}>
        <Lines
          lines={STATUSES.flatMap((status) =>
            statuses[status] > 0 ? [t(`statuses.${status}`, { count: statuses[status] })] : [],
          )}
        />
      </td>
      <td className="figure" data-label={t('column.minutes')}>
        {t('minutes', { count: minutes })}
      </td>
      <td data-label={t('column.check')}>
        <FindingsWords findings={findings} />
      </td>
    </tr>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>);
}
