/** The content check of what a service says of itself in content/service. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Finding } from '#app/modules/finding.ts';
import { parseJson } from '#app/modules/parse-json.ts';
import { planTemplatesFileSchema } from '#app/plans/plan-template.ts';
import { serviceSettingsSchema } from '#app/platform/service-settings.ts';

interface ServiceFile {
  name: string;
  schema: z.ZodType;
  rule: string;
  help: string;
}

const FILES: readonly ServiceFile[] = [
  {
    name: 'service.json',
    schema: serviceSettingsSchema,
    rule: 'service-json',
    help: 'alerts count working hours by this file, and the server does not start without it',
  },
  {
    name: 'plan-templates.json',
    schema: planTemplatesFileSchema,
    rule: 'plan-templates-json',
    help: 'a new service begins with these plans',
  },
];

/** What is wrong with the service's files; nothing for one that is not there, as in a folder of modules alone. */
export function serviceFindings(contentDir: string): Finding[] {
  return FILES.flatMap(({ name, schema, rule, help }) => {
    const file = join(contentDir, 'service', name);
    if (!existsSync(file)) return [];
    const parsed = parseJson({ text: readFileSync(file, 'utf8'), file, schema, rule: () => rule });
    return parsed.ok ? [] : parsed.findings.map((finding) => ({ ...finding, help }));
  });
}
