/** The people who look after patients. */
import { account } from '#db/schema/accounts.ts';
import type { AccountId, PractitionerId } from '#db/schema/ids.ts';
import { practitioner } from '#db/schema/pathway.ts';
import { madeUpName } from './names.ts';
import type { Random } from './random.ts';
import type { Write } from './rows.ts';

export interface Staff {
  accountId: AccountId;
  practitionerId: PractitionerId;
  /** The account of whoever supervises them; null for nobody. */
  supervisorAccountId: AccountId | null;
}

interface StaffOptions {
  write: Write;
  random: Random;
  passwordHash: string;
  createdAt: number;
  /** Practitioners and the supervisor together, at least three. */
  count: number;
}

/** practitioner@, colleague@, supervisor@ (who supervises both and has patients too), and more without an address to know. */
export function writeStaff({ write, random, passwordHash, createdAt, count }: StaffOptions): Staff[] {
  const addAccount = (name: string, email: string, role: typeof account.$inferInsert.role) => {
    const id = random.id<AccountId>();
    write(account, { id, email, name, role, passwordHash, createdAt });
    return id;
  };
  const addPractitioner = (accountId: AccountId, name: string, supervisedBy: Staff | null): Staff => {
    const practitionerId = random.id<PractitionerId>();
    const supervisorId = supervisedBy?.practitionerId ?? null;
    write(practitioner, { id: practitionerId, accountId, name, supervisorId });
    return { accountId, practitionerId, supervisorAccountId: supervisedBy?.accountId ?? null };
  };
  addAccount('Helen Marlow', 'lead@stepwise.example', 'lead');
  addAccount('Tomasz Bielak', 'author@stepwise.example', 'author');
  const supervisorName = 'Margaret Osei';
  const supervisor = addPractitioner(
    addAccount(supervisorName, 'supervisor@stepwise.example', 'supervisor'),
    supervisorName,
    null,
  );
  const supervised = (name: string, email: string) =>
    addPractitioner(addAccount(name, email, 'practitioner'), name, supervisor);
  const first = supervised('Priya Raman', 'practitioner@stepwise.example');
  const colleague = supervised('Ben Hollis', 'colleague@stepwise.example');
  const others = Array.from({ length: Math.max(0, count - 3) }, (_other, index) => {
    const name = madeUpName(random, index + 100);
    const email = `practitioner-${String(index + 4).padStart(4, '0')}@stepwise.example`;
    return addPractitioner(addAccount(name, email, 'practitioner'), name, null);
  });
  return [first, colleague, supervisor, ...others];
}
