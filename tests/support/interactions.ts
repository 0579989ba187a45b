/** Counts what a person has to do on a page: each click, each choice, each field that is filled in. */
import type { Locator } from '@playwright/test';

export interface Interactions {
  count: () => number;
  click: (target: Locator) => Promise<void>;
  choose: (target: Locator) => Promise<void>;
  fill: (target: Locator, text: string) => Promise<void>;
}

export function countInteractions(): Interactions {
  let count = 0;
  const one = async (act: Promise<unknown>) => {
    await act;
    count += 1;
  };
  return {
    count: () => count,
    click: (target) => one(target.click()),
    choose: (target) => one(target.check()),
    fill: (target, text) => one(target.fill(text)),
  };
}
