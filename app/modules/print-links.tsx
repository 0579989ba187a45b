/** One choice before printing, as plain links: the one that is shown below is marked. */
import { inLanguage } from './in-language.ts';

interface PrintLink {
  href: string;
  words: string;
  /** Language of the words, when it may not be the page's. */
  locale?: string;
  chosen: boolean;
}

export function PrintLinks({ title, links }: { title: string; links: PrintLink[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-s">{title}</h2>
      <ul className="nhsuk-list">
        {links.map(({ href, words, locale, chosen }) => (
          <li key={href}>
            <a href={href} aria-current={chosen ? 'true' : undefined} {...(locale && inLanguage(locale))}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
