/** A picture, a sound or a film, with its words for those who cannot see or hear it. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { MediaBlock } from './content-blocks.ts';
import { Prose } from './prose.tsx';

export function MediaFigure({ block }: { block: MediaBlock }) {
  const { t, i18n } = useTranslation('modules');
  return (
    <figure className="block block--media">
      <Media block={block} />
      <figcaption>{block.title}</figcaption>
      {block.html !== '' && (
        <Disclosure
          title={
            <span lang={i18n.language}>
              {t(block.media === 'image' ? 'blocks.description' : 'blocks.transcript')}
            </span>
          }
        >
          <Prose html={block.html} />
        </Disclosure>
      )}
    </figure>
  );
}

/** Nothing plays by itself or is fetched before it is wanted: patients have little data. */
function Media({ block: { media, src, title, alt } }: { block: MediaBlock }) {
  if (media === 'image') return <img src={src} alt={alt} loading="lazy" />;
  if (media === 'video') {
    // The whole of what is said stands in the transcript below; the checker refuses a film without one.
    // eslint-disable-next-line jsx-a11y/media-has-caption
    return <video src={src} controls preload="none" aria-label={title} />;
  }
  // eslint-disable-next-line jsx-a11y/media-has-caption
  return <audio src={src} controls preload="none" aria-label={title} />;
}
