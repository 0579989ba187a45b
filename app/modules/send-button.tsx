/** The button of a form in a module. Where pages are only looked at, it sends nothing and says so. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddresses } from './addresses.ts';

interface SendButtonProps {
  className: string;
  label: string;
}

export function SendButton({ className, label }: SendButtonProps) {
  const { t } = useTranslation('editor');
  const note = useId();
  if (useAddresses().sends) {
    return (
      <button className={className} type="submit">
        {label}
      </button>
    );
  }
  return (
    <>
      <button className={className} type="button" aria-describedby={note}>
        {label}
      </button>
      <span className="quiet" id={note}>
        {t('preview.nothingSent')}
      </span>
    </>
  );
}
