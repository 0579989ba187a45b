/** The screen of a review: what happened on one side, the form on the other; on a narrow screen the agenda comes first. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { AgendaList } from './agenda-list.tsx';
import { AgreedLast } from './agreed-last.tsx';
import { AlertsSince } from './alerts-since.tsx';
import { BegunForms } from './begun-forms.tsx';
import { CloseForm } from './close-form.tsx';
import { EndedPart } from './ended-part.tsx';
import { HomeworkList } from './homework-list.tsx';
import { MessageList } from './message-list.tsx';
import { NotClosed } from './not-closed.tsx';
import { PagesRead } from './pages-read.tsx';
import type { RefusedReview, Saved } from './post-review.server.ts';
import type { ReviewView } from './review-of.server.ts';
import { RequestList } from './request-list.tsx';
import { ScoresSince } from './scores-since.tsx';
import { SupervisionTasks } from './supervision-tasks.tsx';
import { WorksheetList } from './worksheet-list.tsx';

interface ReviewScreenProps {
  view: ReviewView;
  saved: Saved | null;
  refused: Exclude<RefusedReview, { why: 'closed-by-another' }> | null;
}

export function ReviewScreen({ view, saved, refused }: ReviewScreenProps) {
  const { t, i18n } = useTranslation('review');
  const ended = view.episode.status === 'ended';
  const state = {
    fields: refused?.fields ?? view.form.fields,
    errors: refused?.why === 'invalid' ? refused.errors : {},
    clash: refused?.why === 'invalid' ? refused.clash : null,
  };
  return (
    <>
      {saved && !refused && <SavedNotice>{t(`saved.${saved}`)}</SavedNotice>}
      {refused && <NotClosed refused={refused} />}
      <AlertsSince {...view} />
      <div className="review">
        <div className="review__happened">
          <AgendaList agenda={view.agenda} planned={view.planned} />
          <RequestList requests={view.requests} />
          <p className="quiet">
            {t(`since.${view.since.kind}`, { day: formatDay(i18n.language, view.since.at) })}
          </p>
          <BegunForms begun={view.begun} />
          <SupervisionTasks tasks={view.tasks} episode={view.episode} />
          <AgreedLast agreed={view.agreed} />
          <ScoresSince scores={view.scores} worthAsking={view.worthAsking} />
          <HomeworkList homework={view.homework} />
          <MessageList messages={view.messages} episode={view.episode} />
          <WorksheetList worksheets={view.worksheets} />
          <PagesRead pages={view.pages} />
        </div>
        {ended ? (
          <EndedPart fields={state.fields} kept={view.form.base > 0} />
        ) : (
          <CloseForm view={view} state={state} />
        )}
      </div>
    </>
  );
}
