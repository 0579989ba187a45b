/** A module as a workbook: cover, sessions, answers to the quizzes, and whom to call on the last page. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import { CrisisContacts, type ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { inLanguage } from './in-language.ts';
import { QuizKey } from './quiz-key.tsx';
import type { Workbook as WorkbookData, WorkbookPage, WorkbookSession } from './workbook.ts';
import { HELP_ID, QUIZZES_ID, WorkbookCover } from './workbook-cover.tsx';
import { WorkbookEarlier } from './workbook-earlier.tsx';
import { WorkbookPageView } from './workbook-page.tsx';

interface WorkbookProps {
  workbook: WorkbookData;
  /** 18 point instead of 12. */
  large: boolean;
  /** Whether what the patient wrote stands in it. */
  answers: 'mine' | 'empty';
  /** Only a patient can follow the link to their questions. */
  reader: 'patient' | 'staff';
  serviceLine: ServiceLine | null;
}

export function Workbook({ workbook, large, answers, reader, serviceLine }: WorkbookProps) {
  const { t } = useTranslation('modules');
  const { title, locale, sessions, openedBefore, earlier, quizzes } = workbook;
  return (
    <div className={classNames('workbook', { 'workbook--large': large })}>
      <p className="workbook__running paper-only" {...inLanguage(locale)} aria-hidden="true">
        {title}
      </p>
      <WorkbookCover workbook={workbook} answers={answers} />
      {sessions.map((session) => (
        <SessionPart key={session.key} session={session} reader={reader} serviceLine={serviceLine} />
      ))}
      <OpenedBeforePart pages={openedBefore} reader={reader} serviceLine={serviceLine} />
      <WorkbookEarlier sheets={earlier} />
      <QuizKey id={QUIZZES_ID} quizzes={quizzes} />
      <section className="workbook__part workbook__help" id={HELP_ID}>
        <h2 className="nhsuk-heading-l">{t('blocks.crisis')}</h2>
        <CrisisContacts serviceLine={serviceLine} />
      </section>
    </div>
  );
}

interface SessionPartProps extends Pick<WorkbookProps, 'reader' | 'serviceLine'> {
  session: WorkbookSession;
}

function SessionPart({ session, ...rest }: SessionPartProps) {
  const { t } = useTranslation('print');
  const { anchor, number, title, summary, locale, pages } = session;
  return (
    <section className="workbook__part" id={anchor}>
      <h2 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{t('session', { number })}</span>
        <span {...inLanguage(locale)}>{title}</span>
      </h2>
      <p {...inLanguage(locale)}>{summary}</p>
      {pages.map((page) => (
        <WorkbookPageView key={page.anchor} page={page} {...rest} />
      ))}
    </section>
  );
}

interface OpenedBeforePartProps extends Pick<WorkbookProps, 'reader' | 'serviceLine'> {
  pages: readonly WorkbookPage[];
}

/** What was written on pages that no session shows now is theirs to print all the same. */
function OpenedBeforePart({ pages, ...rest }: OpenedBeforePartProps) {
  const { t } = useTranslation('tailoring');
  if (pages.length === 0) return null;
  return (
    <section className="workbook__part">
      <h2 className="nhsuk-heading-l">{t('page.openedBefore')}</h2>
      <p>{t('page.openedBeforeHint')}</p>
      {pages.map((page) => (
        <WorkbookPageView key={page.anchor} page={page} {...rest} />
      ))}
    </section>
  );
}
