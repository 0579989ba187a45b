/** The content check of content/service/message-templates.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageTemplatesSchema } from '#app/messages/message-template.ts';
import type { Finding } from '#app/modules/finding.ts';
import { parseJson } from '#app/modules/parse-json.ts';

const RULE = 'message-templates';
const HELP = 'until this is mended practitioners have no ready-made messages';

/** What is wrong with the ready-made messages of the service; nothing where there are none. */
export function templateFindings(contentDir: string): Finding[] {
  const file = join(contentDir, 'service', 'message-templates.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const parsed = parseJson({ text, file, schema: messageTemplatesSchema, rule: () => RULE });
  return parsed.ok ? [] : parsed.findings.map((finding) => ({ ...finding, help: HELP }));
}
