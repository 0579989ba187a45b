/** Showing a patient the simpler form of a worksheet, or the full one again. */
import { useTranslation } from 'react-i18next';
import type { SwappableSheet } from './tailored-page.server.ts';

export function SwapForms({ sheets, revision }: { sheets: SwappableSheet[]; revision: number }) {
  const { t } = useTranslation('tailoring');
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('swap.title')}</h2>
      {sheets.length === 0 && <p>{t('swap.none')}</p>}
      {sheets.map((sheet) => (
        <Sheet key={sheet.block} sheet={sheet} revision={revision} />
      ))}
    </section>
  );
}

function Sheet({ sheet, revision }: { sheet: SwappableSheet; revision: number }) {
  const { t } = useTranslation('tailoring');
  const { block, title, shown, simpler } = sheet;
  const others = simpler.filter((form) => form.block !== shown.block);
  return (
    <form method="post" className="panel">
      <p>{t('swap.full', { title: shown.title })}</p>
      <p className="quiet">{t('swap.kept')}</p>
      <input type="hidden" name="intent" value="swap" />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="block" value={block} />
      <p className="button-row">
        {others.map((form) => (
          <button
            key={form.block}
            className="nhsuk-button nhsuk-button--secondary"
            name="simpler"
            value={form.block}
          >
            {t('swap.use', { title: form.title })}
          </button>
        ))}
        {shown.block !== block && (
          <button className="nhsuk-button nhsuk-button--secondary" name="simpler" value="">
            {t('swap.back', { title })}
          </button>
        )}
      </p>
    </form>
  );
}
