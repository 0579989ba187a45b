/** What could not be saved, and why; what was typed is shown, so that nothing is lost. */
import { useTranslation } from 'react-i18next';
import { NotSaved } from '#app/ui/not-saved.tsx';
import type { Refused } from './case-actions.server.ts';

export function NotSavedNotice({ why, typed }: Refused & { form: 'not-saved' }) {
  const { t } = useTranslation('supervision');
  return <NotSaved why={t(`notSaved.${why}`)} typed={typed} />;
}
