/** The pages of a module by language. */
import { useTranslation } from 'react-i18next';
import { languageName } from '#app/i18n/languages.ts';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { Cell, ModuleView, PageRow } from './module-view.server.ts';
import { FilePath, FindingsWords, LanguageName } from './workbench-words.tsx';

/** A row for each page in the order of the sessions, a column for each language; what all languages share comes last. */
export function ModulePages({ module }: { module: ModuleView }) {
  const { t, i18n } = useTranslation('workbench');
  const { slug, title, locales, rows, shared } = module;
  return (
    <ScrollFrame label={t('pagesOf', { title })}>
      <table className="data-table data-table--wide data-table--stack">
        <caption className="nhsuk-u-visually-hidden">{t('pagesOf', { title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.page')}</th>
            {locales.map((locale) => (
              <th key={locale} scope="col">
                <LanguageName locale={locale} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.page}>
              <th scope="row">
                <PageName row={row} />
              </th>
              {row.cells.map((cell) => (
                <td key={cell.locale} data-label={languageName(cell.locale, i18n.language)}>
                  <PageCell slug={slug} row={row} cell={cell} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              {t('sharedFile')}
              <br />
              <FilePath path="module.json" />
            </th>
            <td colSpan={locales.length}>
              <a href={`/author/${slug}/en/module.json`}>{t('open', { name: 'module.json' })}</a>
              {shared.inDraft && <div>{t('inDraft')}</div>}
              <div>
                <FindingsWords findings={shared.findings} />
              </div>
            </td>
          </tr>
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function PageName({ row: { page, sessionTitle, title } }: { row: PageRow }) {
  const { t } = useTranslation('workbench');
  return (
    <>
      <span lang="en" dir="ltr">
        {title ?? page}
      </span>
      <br />
      <span className="quiet">
        {sessionTitle === null ? t('introduction') : <bdi>{t('inSession', { session: sessionTitle })}</bdi>}
      </span>
      <br />
      <FilePath path={page} />
    </>
  );
}

function PageCell({ slug, row: { page, title }, cell }: { slug: string; row: PageRow; cell: Cell }) {
  const { t, i18n } = useTranslation('workbench');
  const { locale, state, status, inDraft, findings } = cell;
  const language = languageName(locale, i18n.language);
  return (
    <>
      <a
        href={`/author/${slug}/${locale}/${page}`}
        aria-label={t('openPage', { page: title ?? page, language, state: t(`state.${state}`) })}
      >
        {t(`state.${state}`)}
      </a>
      {status && <div>{t(`status.${status}`)}</div>}
      {inDraft && <div>{t('inDraft')}</div>}
      {state !== 'missing' && (
        <div>
          <FindingsWords findings={findings} />
        </div>
      )}
    </>
  );
}
