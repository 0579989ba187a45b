/** The one script of the pages that React does not take over. */
import { takeFocus } from './take-focus.ts';

takeFocus();
