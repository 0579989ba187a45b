/** The content check of content/service/service.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#app/modules/finding.ts';
import { parseJson } from '#app/modules/parse-json.ts';
import { serviceSettingsSchema } from '#app/platform/service-settings.ts';

const RULE = 'service-json';
const HELP = 'alerts count working hours by this file, and the server does not start without it';

/** What is wrong with the settings of the service; nothing where there are none, as in a folder of modules alone. */
export function serviceFindings(contentDir: string): Finding[] {
  const file = join(contentDir, 'service', 'service.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const parsed = parseJson({ text, file, schema: serviceSettingsSchema, rule: () => RULE });
  return parsed.ok ? [] : parsed.findings.map((finding) => ({ ...finding, help: HELP }));
}
