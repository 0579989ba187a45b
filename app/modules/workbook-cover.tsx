/** The first page of a workbook: what it is, whose it is, and what stands in it. */
import { useTranslation } from 'react-i18next';
import { inLanguage } from './in-language.ts';
import { PaperGap } from './paper-lines.tsx';
import { Prose } from './prose.tsx';
import type { Workbook } from './workbook.ts';

/** Ids of the last two parts, to which the list of contents leads. */
export const QUIZZES_ID = 'quiz-answers';
export const HELP_ID = 'help';

interface WorkbookCoverProps {
  workbook: Workbook;
  answers: 'mine' | 'empty';
}

export function WorkbookCover({ workbook, answers }: WorkbookCoverProps) {
  const { t, i18n } = useTranslation(['print', 'common']);
  const { title, summary, html, locale } = workbook;
  const words = inLanguage(locale);
  return (
    <div className="workbook__cover">
      {/* On the screen the page has its heading already. */}
      <div className="workbook__title paper-only" role="heading" aria-level={1} {...words}>
        {title}
      </div>
      {locale !== i18n.language && <p>{t('common:shownInEnglish')}</p>}
      <p className="workbook__summary" {...words}>
        {summary}
      </p>
      {answers === 'mine' && <p className="workbook__private">{t('cover.private')}</p>}
      <PaperGap label={t('cover.name')} />
      <PaperGap label={t('cover.practitioner')} />
      <PaperGap label={t('cover.started')} />
      <Contents workbook={workbook} />
      <h2 className="nhsuk-heading-m">{t('cover.about')}</h2>
      <div {...words}>
        <Prose html={html} />
      </div>
    </div>
  );
}

function Contents({ workbook: { sessions, quizzes } }: { workbook: Workbook }) {
  const { t } = useTranslation(['print', 'modules']);
  return (
    <nav aria-labelledby="contents">
      <h2 className="nhsuk-heading-m" id="contents">
        {t('cover.contents')}
      </h2>
      <ul className="nhsuk-list">
        {sessions.map(({ key, anchor, number, title, locale }) => (
          <li key={key}>
            <a href={`#${anchor}`} lang={locale}>
              {t('modules:module.session', { number, title })}
            </a>
          </li>
        ))}
        {quizzes.length > 0 && (
          <li>
            <a href={`#${QUIZZES_ID}`}>{t('quizzes.title')}</a>
          </li>
        )}
        <li>
          <a href={`#${HELP_ID}`}>{t('modules:blocks.crisis')}</a>
        </li>
      </ul>
    </nav>
  );
}
