/** The plan for staying well to write, and the choice between two versions of it. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { FormErrors } from '#app/ui/form-fields.tsx';
import { PartsFields, PartsText } from '#app/ui/parts-form.tsx';
import type { StayingWell, StayingWellConflict as Conflict } from './save-staying-well.server.ts';
import { type saveStayingWellSchema, STAYING_WELL_PARTS } from './staying-well.ts';

export function StayingWellForm({ plan, reply }: { plan: StayingWell; reply: SubmissionResult | null }) {
  const { t } = useTranslation('ending');
  const [form, fields] = useForm<z.input<typeof saveStayingWellSchema>>({
    id: 'staying-well',
    lastResult: reply,
    defaultValue: { ...plan.parts, base: String(plan.revision) },
  });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" noValidate>
        {/* After a refusal it is still the revision that this was written over. */}
        <input type="hidden" name="base" value={String(fields.base.initialValue)} />
        <PartsFields
          parts={STAYING_WELL_PARTS}
          fields={fields}
          label={(part) => t(`stayingWell.parts.${part}.title`)}
          hint={(part) => t(`stayingWell.parts.${part}.hint`)}
        />
        <button className="nhsuk-button">{t('stayingWell.save')}</button>
      </form>
    </>
  );
}

export function StayingWellConflict({ conflict }: { conflict: Conflict }) {
  const { t, i18n } = useTranslation('ending');
  const { mine, theirs, revision, savedAt, savedBy: name } = conflict;
  const at = { day: formatDay(i18n.language, savedAt), time: formatTime(i18n.language, savedAt) };
  const read = {
    parts: STAYING_WELL_PARTS,
    label: (part: (typeof STAYING_WELL_PARTS)[number]) => t(`stayingWell.parts.${part}.title`),
    empty: t('nothingYet'),
    headingLevel: 'h3',
  } as const;
  return (
    <>
      <p>{t('conflict.body')}</p>
      <form method="post">
        <input type="hidden" name="base" value={revision} />
        {STAYING_WELL_PARTS.map((part) => (
          <input key={part} type="hidden" name={part} value={mine[part]} />
        ))}
        <div className="panel-grid">
          <section className="panel">
            <h2 className="nhsuk-heading-m">{t('conflict.mine')}</h2>
            <PartsText {...read} words={mine} />
            <button className="nhsuk-button" name="keep" value="mine">
              {t('conflict.keepMine')}
            </button>
          </section>
          <section className="panel">
            <h2 className="nhsuk-heading-m">{t('conflict.theirs', { ...at, name })}</h2>
            <PartsText {...read} words={theirs} />
            <button className="nhsuk-button nhsuk-button--secondary" name="keep" value="theirs">
              {t('conflict.keepTheirs', { name })}
            </button>
          </section>
        </div>
      </form>
    </>
  );
}
