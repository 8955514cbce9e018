import type { HandoverView } from '@app/contracts';
import { PostButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';

/** From where one looks at a hand-over. */
export type Side = 'sender' | 'receiver' | 'person';

/** What this side can say about a hand-over now; the service decides whether it may. */
export function HandoverButtons({ handover, side }: { handover: HandoverView; side: Side }) {
  const { texts } = useGuest();
  const words = texts.handovers;
  const about = texts.participants.of(handover.reference);
  const seen = { seen: handover.version };
  const button = (step: string, label: string, kind: 'secondary' | 'tertiary', more = {}) => (
    <PostButton
      action={`/handovers/${handover.id}/${step}`}
      {...{ label, kind, about }}
      fields={{ ...seen, ...more }}
    />
  );
  const { state, senderConfirmed, receiverConfirmed } = handover;
  if (side === 'person') {
    if (state !== 'proposed') return null;
    return (
      <div class="buttons">
        {button('consent', words.give, 'secondary', { given: 'yes' })}
        {button('consent', words.refuse, 'tertiary', { given: 'no' })}
      </div>
    );
  }
  if (side === 'sender')
    return state === 'accepted' && !senderConfirmed ? button('complete', words.confirm, 'secondary') : null;
  if (receiverConfirmed || (state !== 'offered' && state !== 'accepted')) return null;
  return (
    <div class="buttons">
      {state === 'accepted' && button('accept', words.accept, 'secondary')}
      {button('decline', words.decline, 'tertiary')}
    </div>
  );
}
