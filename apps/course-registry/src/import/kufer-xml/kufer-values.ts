import type { CalendarDate } from '@app/kernel';

/** 'dd.mm.yyyy' as a day; text of any other shape stays as it is and is refused as a day. */
export function isoDay(text = ''): CalendarDate {
  return text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1') as CalendarDate;
}

/** '9:00' and '09.00' are '09:00'; anything else stays and is refused as a time. */
export function clockTime(text = ''): string {
  return text.replace(
    /^(\d{1,2})[:.](\d{2})(:00)?$/,
    (_, hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`,
  );
}
