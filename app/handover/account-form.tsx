/** Closing somebody's account, or opening it again; and what stands in the way. */
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { CloseResult } from './change-person.server.ts';

interface AccountFormProps {
  closed: boolean;
  refused: Extract<CloseResult, { kind: 'refused' | 'self' }> | null;
}

export function AccountForm({ closed, refused }: AccountFormProps) {
  const { t } = useTranslation('people');
  const refusedTexts = useRefusedTexts();
  return (
    <form method="post">
      {refused && <ErrorSummary errors={refusedTexts(refused).map((text) => ({ text }))} />}
      <h2 className="nhsuk-heading-m">{t(closed ? 'open.title' : 'close.title')}</h2>
      <p>{t(closed ? 'open.what' : 'close.what')}</p>
      <button
        className="nhsuk-button nhsuk-button--secondary"
        name="intent"
        value={closed ? 'open' : 'close'}
      >
        {t(closed ? 'open.button' : 'close.button')}
      </button>
    </form>
  );
}

function useRefusedTexts(): (refused: NonNullable<AccountFormProps['refused']>) => string[] {
  const { t } = useTranslation('people');
  return (refused) => {
    if (refused.kind === 'self') return [t('close.self')];
    const { patients, supervises, covers } = refused;
    return [
      t('close.refused'),
      ...(patients > 0 ? [t('close.patients', { count: patients })] : []),
      ...(supervises > 0 ? [t('close.people', { count: supervises })] : []),
      ...(covers > 0 ? [t('close.covers', { count: covers })] : []),
    ];
  };
}
