/** The way to a block of the gallery: a search, and a list to jump from. */
import { useTranslation } from 'react-i18next';
import { entryId } from './gallery-entry.tsx';

interface GalleryJumpProps {
  find: string;
  blocks: readonly { name: string }[];
  fields: readonly { name: string }[];
}

export function GalleryJump({ find, blocks, fields }: GalleryJumpProps) {
  const { t } = useTranslation('gallery');
  return (
    <>
      <form role="search" className="gallery__search">
        <label className="nhsuk-label" htmlFor="find">
          {t('find')}
        </label>
        <div className="gallery__find">
          <input className="nhsuk-input" id="find" name="find" defaultValue={find} />
          <button className="nhsuk-button nhsuk-button--secondary nhsuk-button--small">
            {t('findButton')}
          </button>
        </div>
      </form>
      {find !== '' && (
        <p role="status">
          {t('found', { count: blocks.length + fields.length })} <a href="/author/blocks">{t('all')}</a>
        </p>
      )}
      <nav aria-label={t('jump')}>
        <JumpList title={t('blocksTitle')} entries={blocks} />
        <JumpList title={t('fieldsTitle')} entries={fields} />
      </nav>
    </>
  );
}

function JumpList({ title, entries }: { title: string; entries: readonly { name: string }[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <p className="gallery__list-title">{title}</p>
      <ul className="gallery__list">
        {entries.map(({ name }) => (
          <li key={name}>
            <a href={`#${entryId(name)}`} lang="en" dir="ltr">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
