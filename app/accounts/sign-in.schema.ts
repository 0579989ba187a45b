/** The sign-in form. */
import { z } from 'zod';

export const signInSchema = z.object({
  email: z
    .string({ error: 'email-missing' })
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: 'email-form' }).max(254, { error: 'email-form' })),
  password: z.string({ error: 'password-missing' }).min(1, { error: 'password-missing' }).max(1024, {
    error: 'password-missing',
  }),
});
