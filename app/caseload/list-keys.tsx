/**
 * Says which keys move about the list, and turns them off: whoever speaks to their computer must not move by saying a
 * letter (WCAG 2.1.4). Hidden until the script that listens to them is there.
 */
import { useTranslation } from 'react-i18next';

export function ListKeys() {
  const { t } = useTranslation('list');
  return (
    <div data-list-keys hidden>
      <p className="quiet">
        {t('keys.help')}{' '}
        <button type="button" className="button-link" data-keys-off>
          {t('keys.off')}
        </button>
        <button type="button" className="button-link" data-keys-on hidden>
          {t('keys.on')}
        </button>
      </p>
    </div>
  );
}
