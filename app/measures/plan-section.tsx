/** What a course asks for now, what at other times, and the form that adds to it. */
import { useTranslation } from 'react-i18next';
import type { EpisodeMeasurePlan } from './episode-measure-plan.server.ts';
import { PlanAddForm } from './plan-add-form.tsx';
import { PlanList } from './plan-list.tsx';
import type { RefusedChange } from './post-plan-change.server.ts';

interface PlanSectionProps {
  plan: EpisodeMeasurePlan;
  refused: RefusedChange | null;
}

export function PlanSection({ plan: { episode, rows, addable }, refused }: PlanSectionProps) {
  const { t } = useTranslation('measure-plan');
  const now = rows.filter(({ dueness }) => dueness.state !== 'not-now');
  const later = rows.filter(({ dueness }) => dueness.state === 'not-now');
  const adding = refused?.change === 'added' ? refused : null;
  const changing = adding ? null : refused;
  const open = episode.status !== 'ended';
  return (
    <section className="reading">
      <h2 className="nhsuk-heading-m">{t('asks')}</h2>
      {now.length === 0 && <p>{t('asksNothing')}</p>}
      <PlanList rows={now} open={open} refused={changing} />
      {later.length > 0 && <h2 className="nhsuk-heading-m">{t('atOtherTimes')}</h2>}
      <PlanList rows={later} open={open} refused={changing} />
      {open ? (
        <>
          <h2 className="nhsuk-heading-m">{t('added.open')}</h2>
          <PlanAddForm addable={addable} refused={adding} />
        </>
      ) : (
        <p>{t('ended')}</p>
      )}
    </section>
  );
}
