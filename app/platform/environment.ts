/** The settings of this deployment, read once from the environment and checked before anything starts. */
import { z } from 'zod';

const environmentSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    /** `1` for a demonstration: made-up people, no secrets, never real ones. */
    STEPWISE_DEMO: z.enum(['0', '1']).default('0'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().default('0.0.0.0'),
    DATABASE_PATH: z.string().default('var/stepwise.db'),
    CONTENT_DIR: z.string().default('content'),
    /** A service's own folder with licensed wordings of questionnaires: <code>/<locale>.json. */
    MEASURES_DIR: z.string().optional(),
    /** Tests and demonstrations only: a file with the moment that is taken for now. */
    CLOCK_FILE: z.string().optional(),
    CACHE_DIR: z.string().default('.cache'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    APP_ORIGIN: z.url().optional(),
    SECRET_KEY: z.string().optional(),
    /** Where e-mail is handed over, such as smtps://user:password@mail.example.nhs.uk:465. */
    MAIL_URL: z.url({ protocol: /^smtps?$/, error: 'write it as smtp://… or smtps://…' }).optional(),
    /** From whom e-mail comes; default: no-reply at the host of APP_ORIGIN. */
    MAIL_FROM: z.string().min(3).optional(),
    /** How often late alerts are passed on and messages sent. */
    JOBS_EVERY_SECONDS: z.coerce.number().min(0.1).max(300).default(30),
    /** How many trusted proxies stand in front, for the client's address. */
    TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
    /** The service's own telephone line for a crisis, shown first on /crisis. */
    CRISIS_LINE_NAME: z.string().optional(),
    CRISIS_LINE_PHONE: z.string().optional(),
  })
  .transform((values) => ({
    ...values,
    live: values.NODE_ENV === 'production' && values.STEPWISE_DEMO !== '1',
  }));

export type Environment = z.infer<typeof environmentSchema>;

/** What a live deployment still lacks, as sentences; empty when it may start. */
export function missingForLive(values: Environment): string[] {
  if (!values.live) return [];
  const missing: string[] = [];
  if (!values.APP_ORIGIN?.startsWith('https://')) {
    missing.push(
      'APP_ORIGIN: the https address that people use, for example https://stepwise.example.nhs.uk',
    );
  }
  if ((values.SECRET_KEY ?? '').length < 32) {
    missing.push('SECRET_KEY: at least 32 random characters; `openssl rand -base64 33` makes one');
  }
  if (values.MAIL_URL === undefined) {
    missing.push(
      'MAIL_URL: the mail server through which people learn of alerts, for example smtps://user:password@mail.example.nhs.uk',
    );
  }
  if (values.CLOCK_FILE !== undefined) {
    missing.push('CLOCK_FILE: take it away; a live service goes by the real time');
  }
  return missing;
}

/**
 * Reads and checks `source`. Throws an Error with one sentence per problem, for the person who starts the server.
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = environmentSchema.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Some settings cannot be used.\n${problems.join('\n')}`);
  }
  const missing = missingForLive(parsed.data);
  if (missing.length > 0) throw new Error(`Some settings are missing.\n${missing.join('\n')}`);
  return parsed.data;
}

let settings: Environment | undefined;

/** The settings of this process. */
export function environment(): Environment {
  settings ??= readEnvironment(process.env);
  return settings;
}

/** The key for keyed hashes. Outside live use a fixed one, so that a demonstration needs no secret. */
export function secretKey(): string {
  return environment().SECRET_KEY ?? 'only-for-demonstration-and-tests-never-live';
}
