/** What the server hands to every loader and action. */
import '@remix-run/node';
import type { Logger } from 'pino';
import type { Language } from '#app/i18n/languages.ts';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** For the scripts the server itself writes. */
    nonce: string;
    /** The client's address, for the limits on signing in. */
    address: string;
    logger: Logger;
    /** Where the small script of the patient pages is. */
    enhanceScript: string;
    /** Where the script of the editor for content is. */
    editorScript: string;
    /** Set by a loader or action whose page is in another language than its reader's, such as the preview of a draft. */
    pageLanguage?: Language;
    /** Set by an action whose form could not be accepted, so that the page's title says so. */
    formFailed?: true;
  }
  interface Future {
    v3_singleFetch: true;
  }
}
