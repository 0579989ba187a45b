/** What supervision decided last, what is to be done after it, and asking it. The rest is on the case's own page. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import { BringToSupervision } from '#app/ui/bring-to-supervision.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SupervisionTasks } from '#app/ui/supervision-tasks.tsx';
import type { EpisodeView } from './episode-view.server.ts';

export function SupervisionSection({ view: { episode, supervision } }: { view: EpisodeView }) {
  const { t, i18n } = useTranslation('supervision');
  const { decision, tasks, questions, mayDecide, submission } = supervision;
  return (
    <section aria-labelledby="supervision">
      <h2 id="supervision" className="nhsuk-heading-m">
        {t('titles.supervision')}
      </h2>
      <p>
        {decision
          ? t('overview.last', {
              decision: t(`decisions.${decision.decision}`),
              name: decision.by,
              date: formatDate(i18n.language, decision.decidedAt),
            })
          : t('overview.never')}{' '}
        <a href={`/supervision/${episode.id}`}>{t('overview.more')}</a>
      </p>
      {questions > 0 && <p>{t('overview.asked', { count: questions })}</p>}
      <SupervisionTasks episodeId={episode.id} tasks={tasks} mayFinish={!mayDecide} />
      {!mayDecide && episode.status !== 'ended' && (
        <Disclosure title={t('bring.title')}>
          <BringToSupervision episode={episode} submission={submission} />
        </Disclosure>
      )}
    </section>
  );
}
