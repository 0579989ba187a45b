/** One block of the gallery: when to use it, its lines, how it looks, and its attributes. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { AttributeEntry, AttributeValue } from './block-attributes.ts';

interface Entry {
  name: string;
  source: string;
  parts: readonly { name: string; attributes: readonly AttributeEntry[] }[];
}

interface GalleryEntryProps {
  entry: Entry;
  when: string;
  /** How it looks; nothing while it cannot be built. */
  children: ReactNode;
}

/** Where an entry stands on the page. */
export function entryId(name: string): string {
  return `block-${name}`;
}

export function GalleryEntry({ entry: { name, source, parts }, when, children }: GalleryEntryProps) {
  const { t } = useTranslation('gallery');
  const id = entryId(name);
  const withAttributes = parts.filter(({ attributes }) => attributes.length > 0);
  return (
    <section className="gallery__entry" aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id} lang="en" dir="ltr">
        {name}
      </h2>
      <p>{when}</p>
      <pre className="gallery__source" id={`${id}-lines`} lang="en" dir="ltr">
        {source}
      </pre>
      <p className="gallery__copy">
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          data-copies={`${id}-lines`}
          aria-label={t('copyOf', { name })}
          hidden
        >
          {t('copy')}
        </button>{' '}
        <output data-copied={t('copied')} />
      </p>
      <div className="gallery__look" role="group" aria-label={t('looksOf', { name })}>
        {children ?? <p>{t('busy')}</p>}
      </div>
      {withAttributes.length > 0 && (
        <Disclosure title={t('attributes')}>
          {withAttributes.map((part) => (
            <Attributes key={part.name} {...part} />
          ))}
        </Disclosure>
      )}
    </section>
  );
}

function Attributes({ name, attributes }: Entry['parts'][number]) {
  const { t } = useTranslation('gallery');
  return (
    <ScrollFrame label={t('attributesOf', { name })}>
      <table className="data-table">
        <caption lang="en" dir="ltr">{`<${name}>`}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col">{t('columns.needed')}</th>
            <th scope="col">{t('columns.value')}</th>
          </tr>
        </thead>
        <tbody>
          {attributes.map((attribute) => (
            <tr key={attribute.name}>
              <th scope="row" lang="en" dir="ltr">
                {attribute.name}
              </th>
              <td>{t(attribute.required ? 'needed' : 'optional')}</td>
              <td>
                <Value value={attribute.value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Value({ value }: { value: AttributeValue }) {
  const { t } = useTranslation('gallery');
  switch (value.kind) {
    case 'text':
      return t('values.text', { most: value.most });
    case 'whole':
      return t('values.whole', { from: value.from, to: value.to });
    case 'choice':
      return (
        <>
          {t('values.choice')}{' '}
          <span lang="en" dir="ltr">
            {value.among.join(', ')}
          </span>
        </>
      );
    default:
      return t(`values.${value.kind}`);
  }
}
