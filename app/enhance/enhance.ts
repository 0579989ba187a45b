/** The one script of the pages that React does not take over. */
import { showCopyButtons } from './copy-button.ts';
import { dropChosenDrafts } from './drafts.ts';
import { defineLiveList } from './live-list.ts';
import { showPrintButtons } from './print-button.ts';
import { defineRowList } from './row-list.ts';
import { defineSavedForm } from './saved-form.ts';
import { defineStraightOn } from './straight-on.ts';
import { takeFocus } from './take-focus.ts';
import { defineWeekGrid } from './week-grid.ts';

// Rows first: a draft that comes back may need more of them.
defineRowList();
defineWeekGrid();
defineSavedForm();
defineStraightOn();
defineLiveList();
takeFocus();
dropChosenDrafts();
showPrintButtons();
showCopyButtons();
