/** What the saving script says, ready in the reader's language. */
import { useTranslation } from 'react-i18next';

export function useSaverTexts(): string {
  const { t } = useTranslation('review');
  const value = '{value}';
  return JSON.stringify({
    typing: t('saver.typing'),
    saving: t('saver.saving'),
    saved: t('saver.saved', { time: value }),
    offline: t('saver.offline'),
    signedOut: t('saver.signedOut'),
    signIn: t('saver.signInAgain'),
    conflict: t('saver.conflict'),
    both: t('saver.seeBoth'),
    invalid: t('saver.invalid'),
    gone: t('saver.gone'),
    moved: t('saver.moved'),
    left: t('saver.left', { value }),
    tooLong: t('saver.tooLong', { value }),
  });
}
