/**
 * What an author writes around the blocks: `module.json`, and the front matter of a page and of a language's
 * `index.mdx`. Parsed by zod when content is loaded and by `npm run content:check`.
 */
import { z } from 'zod';
import { PROBLEMS } from '#db/schema/pathway.ts';
import { blockId } from './block-registry.ts';

const reference = z.strictObject({
  id: blockId,
  kind: z.enum(['guideline', 'trial', 'review', 'manual']),
  citation: z.string().trim().min(20).max(600),
  url: z.url({ protocol: /^https$/ }).optional(),
  supports: z.string().trim().min(10).max(400),
});

/** A block, or a field of one, that no page asks for any more and whose answers are shown as from an earlier version. */
const retiredBlock = z.strictObject({
  block: blockId,
  field: blockId.optional(),
  /** For those who wonder later; patients do not see it. */
  reason: z.string().trim().min(10).max(300),
});
export type RetiredBlock = z.infer<typeof retiredBlock>;

export const moduleSchema = z.strictObject({
  slug: blockId,
  /** Problems for which this module may be assigned as treatment (CLINICAL section 1). */
  problems: z.array(z.enum(PROBLEMS)).min(1),
  step: z.literal(2),
  /** `practitioner`: each session opens when the practitioner opens it. `when-done`: also when the one before is done. */
  unlock: z.enum(['practitioner', 'when-done']),
  evidence: z.array(reference).min(1),
  sessions: z
    .array(
      z.strictObject({
        id: blockId,
        minutes: z.number().int().min(5).max(120),
        pages: z.array(blockId).min(1).max(12),
      }),
    )
    .min(1)
    .max(20),
  retired: z.array(retiredBlock).max(500).default([]),
});
export type ModuleDefinition = z.infer<typeof moduleSchema>;

export const PAGE_STATUSES = ['draft', 'translated', 'clinically-reviewed'] as const;

/** Front matter of a page. `sourceHash` (of the English file) is for translations only. */
export const pageFrontMatterSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  summary: z.string().trim().min(1).max(300),
  minutes: z.number().int().min(1).max(60),
  status: z.enum(PAGE_STATUSES),
  sourceHash: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
});
export type PageFrontMatter = z.infer<typeof pageFrontMatterSchema>;

/** Front matter of a language's `index.mdx`: the module's own words; its body introduces the module. */
export const indexFrontMatterSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  summary: z.string().trim().min(1).max(300),
  status: z.enum(PAGE_STATUSES),
  sourceHash: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  sessions: z.record(
    blockId,
    z.strictObject({ title: z.string().trim().min(1).max(120), summary: z.string().trim().min(1).max(300) }),
  ),
});
export type IndexFrontMatter = z.infer<typeof indexFrontMatterSchema>;
