/** There is nothing to answer: all is done, or there is no course of care any more. */
import { useTranslation } from 'react-i18next';
import { CrisisContacts, type ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { Page } from '#app/ui/page.tsx';

interface NoQuestionsProps {
  kind: 'nothing-due' | 'no-course';
  title: string;
  /** Answers were sent, and could not be taken. */
  refused?: boolean;
  line: ServiceLine | null;
}

export function NoQuestions({ kind, title, refused = false, line }: NoQuestionsProps) {
  const { t } = useTranslation(['answering', 'safety']);
  return (
    <Page title={title}>
      {refused && kind === 'no-course' && <p>{t('ended')}</p>}
      {refused && (
        <>
          <p>{t('safety:answered.now')}</p>
          <CrisisContacts serviceLine={line} headingLevel="h2" />
        </>
      )}
      <p>{t(kind === 'no-course' ? 'noCourse' : 'nothingDue')}</p>
      <p>
        <a href="/home">{t('sent.home')}</a>
      </p>
      <p>
        <a href="/measures">{t('sent.all')}</a>
      </p>
    </Page>
  );
}
