/** What a route says of its page in `export const handle`. */
import type { CustomTypeOptions } from 'i18next';

type Texts = CustomTypeOptions['resources'];
export type Namespace = keyof Texts;

/** A page's title, kept under `titles` of its namespace, such as `home:titles.home`. */
export type TitleKey = {
  [N in Namespace]: Texts[N] extends { titles: infer Titles }
    ? `${N}:titles.${keyof Titles & string}`
    : never;
}[Namespace];

export interface PageHandle {
  /** The page's title. A loader that returns `title` says it more exactly. */
  title?: TitleKey;
  /** Staff pages only: React takes the page over in the browser. */
  hydrate?: true;
  /** The page has a box in which content is written: it loads the editor's script besides the small one. */
  editor?: true;
  /** Namespaces of texts that a hydrated page needs besides `common`. */
  texts?: Namespace[];
}
