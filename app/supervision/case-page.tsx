/** The page of one case in supervision. */
import { useTranslation } from 'react-i18next';
import { BringToSupervision, QUESTION_FIELD } from '#app/ui/bring-to-supervision.tsx';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { useErrorText } from '#app/ui/form-fields.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { SupervisionTasks } from '#app/ui/supervision-tasks.tsx';
import type { Refused } from './case-actions.server.ts';
import { CaseSummary } from './case-summary.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DecisionList } from './decision-list.tsx';
import { QuestionList } from './question-list.tsx';
import { NotSavedNotice } from './refused-notice.tsx';
import type { SupervisionCase } from './supervision-case.server.ts';

interface CasePageProps {
  view: SupervisionCase;
  /** What was saved, in words. */
  notice: string | null;
  refused: Refused | null;
}

export function CasePage({ view, notice, refused }: CasePageProps) {
  const { t } = useTranslation('supervision');
  const { episode, decisions } = view;
  const typed = typedIn(refused);
  const toEnding = ['step-up', 'discharge'].includes(decisions[0]?.decision ?? '') && !view.ended;
  return (
    <EpisodePage episode={episode} current="overview" title={t('titles.case')}>
      <p>
        <a href="/supervision">{t('case.board')}</a>
      </p>
      {notice && <SavedNotice>{notice}</SavedNotice>}
      {refused?.form === 'not-saved' && <NotSavedNotice {...refused} />}
      <SmallFormErrors typed={typed} />
      {view.ended && <p className="nhsuk-inset-text">{t('ended')}</p>}
      <CaseSummary view={view} />
      <QuestionList view={view} />
      {view.mayDecide && <DecisionForm view={view} refused={refused?.form === 'decide' ? refused : null} />}
      {view.openTasks.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">{t('tasks.title')}</h2>
          <SupervisionTasks
            episodeId={episode.id}
            tasks={view.openTasks}
            mayFinish={!view.mayDecide}
            refused={typed?.form === 'done' ? typed : null}
          />
        </>
      )}
      {view.mayAsk && (
        <section className="panel">
          <h2 className="nhsuk-heading-m">{t('bring.title')}</h2>
          <BringToSupervision
            episode={episode}
            submission={view.submission}
            refused={typed?.form === 'bring' ? typed : null}
          />
        </section>
      )}
      <DecisionList decisions={decisions} ending={toEnding ? `/caseload/${episode.id}/ending` : null} />
    </EpisodePage>
  );
}

type Typed =
  | { form: 'bring'; question: string; error: string | undefined }
  | { form: 'done'; task: string; note: string; error: string | undefined };

/** What was typed into one of the small forms that was not accepted. */
function typedIn(refused: Refused | null): Typed | null {
  if (refused?.form !== 'bring' && refused?.form !== 'done') return null;
  const { initialValue, error } = refused.reply;
  const text = (name: string) => {
    const value = initialValue?.[name];
    return typeof value === 'string' ? value : '';
  };
  return refused.form === 'bring'
    ? { form: 'bring', question: text('question'), error: error?.question?.[0] }
    : { form: 'done', task: refused.task, note: text('note'), error: error?.note?.[0] };
}

function SmallFormErrors({ typed }: { typed: Typed | null }) {
  const errorText = useErrorText();
  if (!typed?.error) return null;
  const fieldId = typed.form === 'bring' ? QUESTION_FIELD : `done-${typed.task}`;
  return <ErrorSummary errors={[{ text: errorText(typed.error), fieldId }]} />;
}
