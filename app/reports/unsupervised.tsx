/** Who has nobody above them to hear of a late alert: first the alerts that are late, then how many such staff there are. */
import { useTranslation } from 'react-i18next';
import { UrgentPanel } from '#app/ui/urgent-panel.tsx';

interface UnsupervisedProps {
  practitioners: number;
  late: { name: string; alerts: number }[];
}

export function Unsupervised({ practitioners, late }: UnsupervisedProps) {
  const { t } = useTranslation('reports');
  return (
    <>
      {late.length > 0 && (
        <UrgentPanel
          id="late-without-supervisor"
          title={t('unsupervised.late', { count: late.length })}
          lines={late.map(({ name, alerts }) => ({
            text: t('unsupervised.alerts', { name, count: alerts }),
          }))}
        >
          <p>{t('unsupervised.do')}</p>
        </UrgentPanel>
      )}
      <p>{t('unsupervised.practitioners', { count: practitioners })}</p>
    </>
  );
}
