/** What was found about risk and what was agreed. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import { RISK_REVIEWS } from '#db/schema/pathway.ts';
import { fieldState, type FormState, isInUse } from './form-state.ts';
import { valueOf } from './review-fields.ts';

export function SaidFields({ state }: { state: FormState }) {
  const { t } = useTranslation('review');
  const risks = RISK_REVIEWS.map((risk) => ({ value: risk, label: t(`form.risks.${risk}`) }));
  const concern = isInUse(state, ['concern']) || valueOf(state.fields, 'risk') === 'new-concern';
  return (
    <>
      <RadiosField
        field={fieldState(state, 'risk')}
        label={t('form.risk')}
        hint={t('form.riskHint')}
        options={risks}
      />
      <Disclosure title={t('form.concern')} open={concern}>
        <TextareaField
          field={fieldState(state, 'concern')}
          label={t('form.concern')}
          hint={t('form.concernHint')}
          rows={3}
        />
      </Disclosure>
      <TextareaField
        field={fieldState(state, 'agreed')}
        label={t('form.agreed')}
        hint={t('form.agreedHint')}
        rows={4}
      />
    </>
  );
}
