import type { RankView } from '@app/contracts';
import { Facts } from '../design/facts.js';
import { useGuest } from '../design/guest-context.js';
import { day, moment, whole } from '../texts/format.js';

/** How the place in the order comes about, folded away: tier, date, lottery, and everything that moved it. */
export function Rank({ rank }: { rank: RankView }) {
  const { texts, language } = useGuest();
  const words = texts.explanation;
  const { tier, tierReason, date, waitingSince, credits, lottery, sentence, moves } = rank;
  return (
    <details class="filter">
      <summary>{words.rank}</summary>
      <p class="kern-body">{sentence}</p>
      <Facts
        facts={[
          { name: words.tier, value: `${words.rankTier(tier)}: ${tierReason.sentence}` },
          { name: words.waitingSince, value: day(language, waitingSince) },
          { name: words.credits, value: credits.map((credit) => credit.sentence).join(' ') },
          { name: words.rankDate, value: day(language, date) },
          { name: words.lottery, value: `${whole(language, lottery.number)}. ${words.lotteryHint(lottery.salt)}` },
        ]}
      />
      <h3 class="kern-title">{words.moves}</h3>
      {moves.length === 0 ? (
        <p class="kern-body">{words.noMoves}</p>
      ) : (
        <ul class="kern-list kern-list--bullet">
          {moves.map((move) => (
            <li key={`${move.at} ${move.field}`}>
              {moment(language, move.at)}: {move.sentence} ({words.movedBy[move.by]})
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
