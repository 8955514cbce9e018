/** The day so many days from today, 'YYYY-MM-DD'. */
export const soon = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
