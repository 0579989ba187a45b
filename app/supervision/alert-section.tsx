/** Open alerts of everybody whom a supervisor answers for. */
import { useTranslation } from 'react-i18next';
import type { BoardAlert } from '#app/safety/alert-board.server.ts';
import { AlertBoard } from './alert-board.tsx';

export function AlertSection({ alerts, now }: { alerts: BoardAlert[]; now: number }) {
  const { t } = useTranslation('supervision');
  const late = alerts.filter(({ clock }) => clock.kind === 'late').length;
  if (alerts.length === 0) return <p>{t('empty')}</p>;
  return (
    <>
      <p>{t('lead')}</p>
      <p role="status">
        {t('open', { count: alerts.length })} <strong>{t('late', { count: late })}</strong>
      </p>
      <AlertBoard alerts={alerts} now={now} />
    </>
  );
}
