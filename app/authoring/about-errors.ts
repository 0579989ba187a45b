/** What is wrong with the form about a module, field by field. */
import { useTranslation } from 'react-i18next';
import type { AboutError } from './about-module.schema.ts';

/** The error of a field, as its component takes it; nothing when there is none. */
export type ErrorAt = (field: string) => { error?: string };

/** Finds the error of a field by the id of it. */
export function useErrorAt(errors: readonly AboutError[]): ErrorAt {
  const { t } = useTranslation('about-module');
  return (field) => {
    const found = errors.find((each) => each.field === field);
    return found ? { error: t(`errors.${found.code}`) } : {};
  };
}
