/** How drafts are compiled on the server: in a worker, after every page that a patient waits for. */
import { compileIndexSafely, compilePageSafely } from '#app/modules/compile-safely.server.ts';
import type { Compilers } from './load-page.ts';

/** One for all who look at drafts: the check keeps what it read by the compilers it was read with. */
export const DRAFT_COMPILERS: Compilers = { page: compilePageSafely, index: compileIndexSafely };
