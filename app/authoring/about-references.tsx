/** One reference that a module rests on. */
import { Select, Textarea, TextInput } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { ErrorAt } from './about-errors.ts';
import { fieldId, REFERENCE_KINDS } from './about-module.schema.ts';
import { RemoveBox } from './about-remove.tsx';
import type { TypedReference } from './about-typed.ts';

interface ReferenceRowProps {
  /** Without an id it is the empty one for a new reference. */
  reference: TypedReference;
  n: number;
  errorAt: ErrorAt;
  mayWrite: boolean;
}

export function ReferenceRow({ reference, n, errorAt, mayWrite }: ReferenceRowProps) {
  const { t } = useTranslation('about-module');
  const { id, kind, citation, url, supports, removed } = reference;
  const field = (name: 'kind' | 'citation' | 'url' | 'supports') => {
    const at = fieldId('evidence', n, name);
    return { id: at, name: `reference-${name}`, label: t(`evidence.${name}`), ...errorAt(at) };
  };
  const box = { lang: 'en', dir: 'ltr', readOnly: !mayWrite };
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
        {id === '' ? t('evidence.new') : t('evidence.number', { number: n + 1 })}
      </legend>
      <input type="hidden" name="reference-id" value={id} />
      <Select {...field('kind')} defaultValue={kind} disabled={!mayWrite}>
        {id === '' && <Select.Option value="">{t('evidence.choose')}</Select.Option>}
        {REFERENCE_KINDS.map((each) => (
          <Select.Option key={each} value={each}>
            {t(`evidence.kinds.${each}`)}
          </Select.Option>
        ))}
      </Select>
      <Textarea {...field('citation')} {...box} rows={3} defaultValue={citation} />
      <TextInput {...field('url')} {...box} hint={t('evidence.urlHint')} defaultValue={url} inputMode="url" />
      <Textarea {...field('supports')} {...box} rows={3} defaultValue={supports} />
      {mayWrite && id !== '' && (
        <RemoveBox name="remove-reference" id={id} checked={removed} label={t('evidence.remove')} />
      )}
    </fieldset>
  );
}
