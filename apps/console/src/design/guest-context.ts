import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Guest } from '../session/visit.js';

/** Whom the page is for; every part of a page may ask. */
export const GuestContext = createContext<Guest | undefined>(undefined);

export function useGuest(): Guest {
  const guest = useContext(GuestContext);
  if (!guest) throw new Error('A part of a page was rendered outside a page.');
  return guest;
}
