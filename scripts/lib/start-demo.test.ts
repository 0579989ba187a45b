import { describe, expect, it } from 'vitest';
import { demoEnvironment, greeting } from './start-demo.mjs';

describe('the demonstration', () => {
  it('says its address, its people and their password', () => {
    const text = greeting(3000, 4200);
    expect(text).toContain('http://localhost:3000');
    expect(text).toContain('stepwise-demo');
    for (const name of ['patient', 'practitioner', 'supervisor', 'lead', 'author']) {
      expect(text).toContain(`${name}@stepwise.example`);
    }
  });

  it('runs the live code and says that it is a demonstration', () => {
    const env = demoEnvironment({ NODE_ENV: 'development', STEPWISE_DEMO: '0' });
    expect(env).toMatchObject({ NODE_ENV: 'production', STEPWISE_DEMO: '1', LOG_LEVEL: 'warn' });
  });
});
