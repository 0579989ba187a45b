/** After a handover: how many went to whom. */
import { useTranslation } from 'react-i18next';
import { SavedNotice } from '#app/ui/saved-notice.tsx';

export function DoneNotice({ done }: { done: readonly { toName: string; patients: number }[] | null }) {
  const { t } = useTranslation('handover');
  if (!done || done.length === 0) return null;
  const lines = done.map(({ toName, patients }) => t('done.line', { name: toName, count: patients }));
  return <SavedNotice>{[...lines, t('done.told')].join(' ')}</SavedNotice>;
}
