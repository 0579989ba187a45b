/** Replies to forms that could not be accepted: the same page with status 400, what was wrong, and every value kept. */
import { type AppLoadContext, data } from '@remix-run/node';

/** Marks the page's title with "Error:" and answers with `reply`. */
export function refuseForm<Reply>(
  context: AppLoadContext,
  reply: Reply,
  status: 400 | 409 | 429 | 503 = 400,
) {
  context.formFailed = true;
  return data(reply, { status });
}
