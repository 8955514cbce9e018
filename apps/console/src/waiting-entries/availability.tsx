import { dayParts, weekdays } from '@app/kernel';
import { useGuest } from '../design/guest-context.js';

/** 'Montag vormittags, abends' … one line per day on which there is time. */
export function Availability({ slots }: { slots: readonly string[] }) {
  const { texts } = useGuest();
  return (
    <>
      {weekdays.map((weekday) => {
        const parts = dayParts.filter((part) => slots.includes(`${weekday}-${part}`));
        if (parts.length === 0) return null;
        return (
          <span class="line" key={weekday}>
            {texts.weekdays[weekday]} {parts.map((part) => texts.dayParts[part]).join(', ')}
          </span>
        );
      })}
    </>
  );
}
