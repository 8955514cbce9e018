export interface Contact {
  readonly label: string;
  readonly mailbox?: string;
  readonly phone?: string;
  readonly public: boolean;
}

/** What a provider says of itself, besides its name, which the county keeps. */
export interface Profile {
  readonly website?: string;
  readonly description?: string;
  readonly bamfNumber?: string;
  readonly contacts: readonly Contact[];
}

export const emptyProfile: Profile = { contacts: [] };

/** The fields that differ, by name. */
export function changedFields(before: Profile, after: Profile): readonly string[] {
  const fields = ['website', 'description', 'bamfNumber', 'contacts'] as const;
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** What strangers may see of it. */
export function publicPart(profile: Profile): Profile {
  return { ...profile, contacts: profile.contacts.filter((contact) => contact.public) };
}

/** The first way in that everybody may take, in one line. Its label is left out: nobody's name may travel with it. */
export function contactInWords(profile: Profile): string | undefined {
  const [first] = publicPart(profile).contacts;
  return [first?.mailbox, first?.phone].filter(Boolean).join(', ') || undefined;
}
