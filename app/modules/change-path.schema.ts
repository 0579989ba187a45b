/** The forms that change a path. Each button is one form with the revision that it was shown over. */
import { z } from 'zod';
import { PACES } from '#db/schema/modules.ts';

const STEP = /^(up|down|hide|show|repeat)(?: ([a-z0-9-]{1,60})\/([a-z0-9-]{1,60}))?$/;
const key = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/);
/** `module/session` or `module/page`. */
const address = z
  .string()
  .regex(/^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/)
  .transform((text) => {
    const [module = '', name = ''] = text.split('/');
    return { module, name };
  });
const reason = z.string().max(10_000).default('');
const revision = z.coerce.number().int().nonnegative();
const kindOfStep = z.enum(['up', 'down', 'hide', 'show', 'repeat']);

/** What a form asks for, before anybody has looked whether it can be done. */
export const changePathSchema = z.discriminatedUnion('intent', [
  z
    .object({ intent: z.literal('step'), revision, session: key, step: z.string().regex(STEP) })
    .transform(({ step, ...rest }) => {
      const [, kind, module, page] = STEP.exec(step) ?? [];
      const target = module === undefined || page === undefined ? {} : { module, page };
      return {
        ...rest,
        reason: '',
        change: { kind: kindOfStep.parse(kind), session: rest.session, ...target },
      };
    }),
  z
    .object({
      intent: z.literal('opens-on'),
      revision,
      session: key,
      date: z.union([z.literal('').transform(() => null), z.iso.date()]),
    })
    .transform(({ session, date, ...rest }) => ({
      ...rest,
      reason: '',
      change: { kind: 'opens-on' as const, session, date },
    })),
  z
    .object({ intent: z.literal('add-session'), revision, add: address, reason })
    .transform(({ add, ...rest }) => ({
      ...rest,
      change: { kind: 'add-session' as const, module: add.module, session: add.name },
    })),
  z
    .object({ intent: z.literal('add-page'), revision, add: address, session: key, reason })
    .transform(({ add, session, ...rest }) => ({
      ...rest,
      change: { kind: 'add-page' as const, session, module: add.module, page: add.name },
    })),
  z
    .object({ intent: z.literal('pace'), revision, pace: z.enum(PACES) })
    .transform(({ pace, ...rest }) => ({ ...rest, reason: '', change: { kind: 'pace' as const, pace } })),
  z
    .object({ intent: z.literal('own-order'), revision })
    .transform((rest) => ({ ...rest, reason: '', change: { kind: 'own-order' as const } })),
]);

export const swapSchema = z.object({
  revision,
  block: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  simpler: z.union([z.literal('').transform(() => null), z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)]),
});

const MOST_CHARACTERS = 2000;

export const pageNoteSchema = z.object({
  body: z
    .string({ error: 'page-note-empty' })
    .max(MOST_CHARACTERS, { error: 'too-long-2000' })
    .refine((body) => body.trim() !== '', { error: 'page-note-empty' }),
  /** The note that the form was made over; empty for none. */
  seen: z.string().max(60).default(''),
  submission: z.string().min(1).max(60),
});
