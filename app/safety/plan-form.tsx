/** The plan to write: a box for each of its parts, all saved together. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FormErrors, TextareaField } from '#app/ui/form-fields.tsx';
import { PLAN_PARTS } from './safety-plan.ts';
import type { SafetyPlan } from './read-safety-plan.server.ts';
import type { savePlanSchema } from './save-safety-plan.schema.ts';

interface PlanFormProps {
  plan: SafetyPlan;
  reply: SubmissionResult | null;
}

export function PlanForm({ plan, reply }: PlanFormProps) {
  const { t } = useTranslation('safety-plan');
  const [form, fields] = useForm<z.input<typeof savePlanSchema>>({
    id: 'plan',
    lastResult: reply,
    defaultValue: { ...plan.parts, base: String(plan.revision) },
  });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" noValidate>
        {/* After a refusal it is still the revision that this was written over. */}
        <input type="hidden" name="base" value={String(fields.base.initialValue)} />
        {PLAN_PARTS.map((part) => (
          <TextareaField
            key={part}
            field={fields[part]}
            label={t(`parts.${part}.title`)}
            hint={t(`parts.${part}.hint`)}
          />
        ))}
        <p className="quiet">{t('limit')}</p>
        <button className="nhsuk-button">{t('save')}</button>
      </form>
    </>
  );
}
