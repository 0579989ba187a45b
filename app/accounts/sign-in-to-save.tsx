/** The answer to a form whose session had ended: why, that nothing is lost, and the way to save it. */
import { useTranslation } from 'react-i18next';
import { Page } from '#app/ui/page.tsx';
import type { KeptForm } from './kept-form.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInToSave({ kept }: { kept: KeptForm }) {
  const { t } = useTranslation('accounts');
  return (
    <Page title={t('titles.signInToSave')}>
      <p>{t('kept.why')}</p>
      <SignInForm next={null} kept={kept} reply={null} wait={null} />
    </Page>
  );
}
