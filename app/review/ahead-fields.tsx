/** What is set for the time until the next contact: sessions and homework. */
import { useTranslation } from 'react-i18next';
import type { FormState } from './form-state.ts';
import { withCount } from './read-ahead.ts';
import type { ReviewView } from './review-of.server.ts';
import { TickBoxes } from './tick-boxes.tsx';

interface AheadFieldsProps {
  state: FormState;
  view: Pick<ReviewView, 'nextSessions' | 'suggested' | 'homework'>;
}

export function SessionFields({ state, view: { nextSessions } }: AheadFieldsProps) {
  const { t } = useTranslation('review');
  if (nextSessions.length === 0) return null;
  const boxes = nextSessions.map(({ assignmentId, sessionsOpened, number, title, module, locale }) => ({
    name: 'sessions' as const,
    value: withCount(assignmentId, sessionsOpened),
    label: t('form.session', { number, module, title }),
    lang: locale,
  }));
  return <TickBoxes state={state} legend={t('form.sessions')} names={['sessions']} boxes={boxes} />;
}

export function HomeworkFields({ state, view: { suggested, homework } }: AheadFieldsProps) {
  const { t } = useTranslation('review');
  const again = homework
    .filter(({ mayCarryOver }) => mayCarryOver)
    .map(({ id, revision, title }) => ({
      name: 'carry' as const,
      value: withCount(id, revision),
      label: t('form.carry', { title }),
    }));
  const fromModule = suggested.map(({ id, title, pageTitle }) => ({
    name: 'suggested' as const,
    value: id,
    label: t('form.suggested', { title, page: pageTitle }),
  }));
  const boxes = [...again, ...fromModule];
  const names = ['carry', 'suggested'] as const;
  const empty = boxes.length === 0 && names.every((name) => state.errors[name] === undefined);
  if (empty) return <p className="quiet">{t('form.homeworkNone')}</p>;
  return <TickBoxes state={state} legend={t('form.homework')} names={names} boxes={boxes} />;
}
