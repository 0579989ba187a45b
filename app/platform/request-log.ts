/** One log line per request: method, path without query, status, time. Never a body, a name or a text. */
import { randomUUID } from 'node:crypto';
import { pino, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';

export function createLogger(level: string): Logger {
  return pino({ level, base: undefined, redact: ['req.headers', 'res.headers', 'email', 'password'] });
}

export function requestLog(logger: Logger) {
  return pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    autoLogging: { ignore: (request) => /^\/(assets|locales|healthz|readyz)/.test(request.url ?? '') },
    customLogLevel: (_request, response, error) => {
      if (error || response.statusCode >= 500) return 'error';
      return response.statusCode >= 400 ? 'warn' : 'info';
    },
    // pino-http would add the error's message, which may quote what a person wrote.
    customErrorObject: (_request, _response, error) => ({ err: { name: error.name } }),
  });
}
