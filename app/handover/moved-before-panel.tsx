/** Somebody else was faster: to whom the patients went, and that nothing was done. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { MovedBefore } from './hand-over.server.ts';

export function MovedBeforePanel({ moved }: { moved: readonly MovedBefore[] }) {
  const { t, i18n } = useTranslation('handover');
  const errors = moved.map(({ patientName, toName, at }) => {
    const when = { day: formatDay(i18n.language, at), time: formatTime(i18n.language, at) };
    return { text: t('before.patient', { patient: patientName, name: toName, ...when }) };
  });
  return <ErrorSummary errors={[...errors, { text: t('before.again') }]} />;
}
