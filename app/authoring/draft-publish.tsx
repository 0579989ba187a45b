/** The way of a draft to the patients: what stands in it, and the button when nothing does. */
import { useTranslation } from 'react-i18next';
import type { DraftView } from './draft-view.server.ts';
import { addressOfFile } from './draft-address.ts';
import { FilePath, FindingsList } from './workbench-words.tsx';

export function DraftPublish({ view }: { view: DraftView }) {
  const { t } = useTranslation('workbench');
  const { draft, blockers, leftOut, gone, files } = view;
  const untranslated = draft.locale === 'en' ? 0 : files.filter(({ status }) => status === 'draft').length;
  return (
    <section className="panel">
      <h2 className="nhsuk-heading-m">{t('publish.title')}</h2>
      {blockers.length > 0 && (
        <>
          <p>{t('publish.notYet')}</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {blockers.map((blocker) => (
              <li key={blocker}>{t(`publish.blocker.${blocker}`)}</li>
            ))}
          </ul>
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <p>{t('publish.leftOut', { count: leftOut.length })}</p>
          <Paths paths={leftOut} />
        </>
      )}
      {gone.length > 0 && (
        <>
          <p>{t('publish.gone', { count: gone.length })}</p>
          <Paths paths={gone} />
        </>
      )}
      {untranslated > 0 && <p>{t('publish.untranslated', { count: untranslated })}</p>}
      {blockers.length === 0 && (
        <form method="post">
          <p>{t('publish.lead')}</p>
          <button className="nhsuk-button" name="intent" value="publish">
            {t('publish.button')}
          </button>
        </form>
      )}
    </section>
  );
}

function Paths({ paths }: { paths: readonly string[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {paths.map((path) => (
        <li key={path}>
          <FilePath path={path} />
        </li>
      ))}
    </ul>
  );
}

/** What the content check finds in a draft, and what it would do to answers. */
export function DraftFindings({ view: { draft, errors, warnings, answers } }: { view: DraftView }) {
  const { t } = useTranslation('workbench');
  const loses = answers.length > 0 || errors.some(({ rule }) => rule === 'removed-id');
  return (
    <>
      {errors.length + warnings.length + answers.length === 0 && <p>{t('check.noneLong')}</p>}
      {errors.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s">{t('check.errors', { count: errors.length })}</h3>
          <FindingsList findings={errors} />
        </>
      )}
      {answers.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s">{t('check.answers')}</h3>
          <ul className="nhsuk-list nhsuk-list--bullet" lang="en" dir="ltr">
            {answers.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {loses && (
        <p>
          {t('check.retire')} <a href={addressOfFile(draft.module, 'module.json')}>{t('check.retireAt')}</a>
        </p>
      )}
      {warnings.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s">{t('check.warnings', { count: warnings.length })}</h3>
          <FindingsList findings={warnings} />
        </>
      )}
    </>
  );
}
