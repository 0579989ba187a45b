/** An author begins a module. */
import { TextInput } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';

interface StartModuleFormProps {
  typed: { title: string; slug: string };
  error: 'no-title' | 'bad-name' | 'taken' | null;
}

export function StartModuleForm({ typed, error }: StartModuleFormProps) {
  const { t } = useTranslation('workbench');
  const said = error && t(`start.error.${error}`);
  return (
    <form method="post" className="panel reading" noValidate>
      <h2 className="nhsuk-heading-m">{t('start.title')}</h2>
      <p>{t('start.lead')}</p>
      <TextInput
        id="title"
        name="title"
        label={t('start.name')}
        hint={t('start.nameHint')}
        defaultValue={typed.title}
        {...(error === 'no-title' ? { error: said ?? '' } : {})}
      />
      <TextInput
        id="slug"
        name="slug"
        label={t('start.slug')}
        hint={t('start.slugHint')}
        defaultValue={typed.slug}
        spellCheck={false}
        autoCapitalize="none"
        {...(error === 'bad-name' || error === 'taken' ? { error: said ?? '' } : {})}
      />
      <button className="nhsuk-button">{t('start.button')}</button>
    </form>
  );
}
