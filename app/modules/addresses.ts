/** Where the links and forms of a module lead: to the patient's own pages, to an author's try-out, or nowhere. */
import { createContext, useContext } from 'react';

export interface Addresses {
  /** The list of all modules. */
  modules: string;
  module: (module: string) => string;
  page: (module: string, page: string) => string;
  /** False where pages are only looked at: nothing is sent, and the buttons say so. */
  sends: boolean;
}

const OF_PATIENT: Addresses = {
  modules: '/modules',
  module: (module) => `/modules/${module}`,
  page: (module, page) => `/modules/${module}/${page}`,
  sends: true,
};

/** For pages that are only looked at: they look as the patient's do. */
export const ONLY_TO_LOOK_AT: Addresses = { ...OF_PATIENT, sends: false };

const AddressesContext = createContext(OF_PATIENT);

/** Around a module that is not read by its patient. */
export const AddressesProvider = AddressesContext.Provider;

/** The addresses that count here: those of a patient's own modules, when nobody said otherwise. */
export function useAddresses(): Addresses {
  return useContext(AddressesContext);
}
