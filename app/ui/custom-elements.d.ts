/** The custom elements of app/enhance, for JSX. React 18 passes `class` and `data-…` through as they are. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  class?: string;
  [data: `data-${string}`]: string | undefined;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Saves its form while somebody types. */
      'saved-form': CustomElement;
      /** Moves between the slots of a week with the arrow keys. */
      'week-grid': CustomElement;
      /** Adds and takes away rows. */
      'row-list': CustomElement;
      /** Goes on as soon as an answer is tapped. */
      'straight-on': CustomElement;
      /** Finds while somebody types, and moves about a list by keys. */
      'live-list': CustomElement;
      /** An editor in the place of a form's box, for those who write content. */
      'page-editor': CustomElement;
    }
  }
}
