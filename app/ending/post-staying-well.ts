/** The form of a plan for staying well, read the same way from either side. */
import { parseWithZod } from '@conform-to/zod/v4';
import { saveStayingWellSchema } from './staying-well.ts';

/** What was sent, or the reply that keeps it; never throws. */
export function parseStayingWell(form: FormData) {
  const submission = parseWithZod(form, { schema: saveStayingWellSchema });
  const refused = { reply: submission.reply(), conflict: null };
  if (submission.status !== 'success') return { kind: 'refused', refused } as const;
  const { base, keep, ...parts } = submission.value;
  return { kind: 'parsed', input: { parts, base, keep }, refused } as const;
}
