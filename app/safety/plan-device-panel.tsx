/** The patient's choice to read the plan on this device without signing in, and the way back. */
import { useTranslation } from 'react-i18next';
import type { PlanDevices } from './plan-devices.server.ts';

export function PlanDevicePanel({ devices: { here, count } }: { devices: PlanDevices }) {
  const { t } = useTranslation('safety-plan');
  const elsewhere = count > (here ? 1 : 0);
  return (
    <section className="panel screen-only" aria-labelledby="device">
      <h2 className="nhsuk-heading-m" id="device">
        {t('device.title')}
      </h2>
      <p>{t(here ? 'device.here' : 'device.explain')}</p>
      {count > 0 && <p>{t('device.count', { count })}</p>}
      <form method="post">
        <div className="nhsuk-button-group">
          <button
            className="nhsuk-button nhsuk-button--secondary"
            name="intent"
            value={here ? 'remove-here' : 'keep-here'}
          >
            {t(here ? 'device.remove' : 'device.keep')}
          </button>
          {elsewhere && (
            <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="remove-all">
              {t('device.removeAll')}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}
