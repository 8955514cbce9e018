import type { ComparedGroup, PlanComparisonView, PolicyPreviewView } from '@app/contracts';
import { countyName } from '@app/places';
import { PostButton } from '../design/forms.js';
import { useGuest } from '../design/guest-context.js';
import { Notice } from '../design/notice.js';
import { Table } from '../design/table.js';
import { moment, whole } from '../texts/format.js';
import { labelOf } from '../texts/texts.js';

/** How far a preview is, and what it found. */
export function Preview({ preview, version }: { preview: PolicyPreviewView; version: number }) {
  const { texts, language } = useGuest();
  const words = texts.policies;
  const { id, policyId, state, progress, result, askedAt, finishedAt } = preview;
  const act = `/policies/${policyId}/previews/${id}`;
  return (
    <div id="progress" {...(state === 'running' && { 'data-refresh': '1500' })}>
      <p class="kern-body">
        <strong>{labelOf(words.previewStates, state)}</strong>{' '}
        {words.previewOf(moment(language, finishedAt ?? askedAt))}
        {state === 'running' && (
          <>
            {' '}
            <progress max={100} value={progress} aria-label={words.preview} /> {words.previewProgress(String(progress))}
          </>
        )}
      </p>
      {state === 'running' && <PostButton action={`${act}/stop`} label={words.previewStop} kind="tertiary" />}
      {(state === 'stopped' || state === 'failed') && (
        <PostButton action={`${act}/resume`} label={words.previewResume} kind="secondary" />
      )}
      {preview.policyVersion !== version && <Notice kind="warning" title={words.previewOutdated} />}
      {result && <Figures result={result} />}
    </div>
  );
}

function Figures({ result }: { result: PlanComparisonView }) {
  const { texts, language } = useGuest();
  const words = texts.policies;
  const { total, waitingBefore, waitingAfter, minimumCell } = result;
  const said = (count: number | undefined) => whole(language, count) || words.few;
  const lines = [
    [words.plannedPeople, total.plannedBefore, total.plannedAfter],
    [words.medianDays, waitingBefore.medianDays, waitingAfter.medianDays],
    [words.p90Days, waitingBefore.p90Days, waitingAfter.p90Days],
    [words.nextOffers, result.offersBefore, result.offersAfter],
  ] as const;
  const groups = [
    [words.byTier, result.byTier, words.tierName],
    [words.byLevel, result.byLevel, (key: string) => labelOf(texts.levels, key)],
    [words.byCounty, result.byCounty, (key: string) => countyName(key) ?? key],
  ] as const;
  return (
    <>
      <Table
        caption={words.previewTotal}
        rows={lines}
        keyOf={([name]) => name}
        figures
        columns={[
          { head: words.previewFigure, isName: true, cell: ([name]) => name },
          { head: words.before, numeric: true, cell: ([, before]) => said(before) },
          { head: words.after, numeric: true, cell: ([, , after]) => said(after) },
        ]}
      />
      <p class="kern-body">{words.moved(said(total.earlier), said(total.later))}</p>
      <p class="kern-body">{words.newly(said(total.newlyPlanned), said(total.noLongerPlanned))}</p>
      {groups.map(([caption, rows, nameOf]) => (
        <Groups key={caption} caption={caption} rows={rows} nameOf={nameOf} said={said} />
      ))}
      <p class="kern-body kern-body--small">{words.fewMeaning(minimumCell)}</p>
    </>
  );
}

interface GroupsProps {
  readonly caption: string;
  readonly rows: readonly ComparedGroup[];
  readonly nameOf: (key: string) => string;
  readonly said: (count: number | undefined) => string;
}

function Groups({ caption, rows, nameOf, said }: GroupsProps) {
  const words = useGuest().texts.policies;
  const columns = [
    [words.people, 'people'],
    [words.before, 'plannedBefore'],
    [words.after, 'plannedAfter'],
    [words.earlier, 'earlier'],
    [words.later, 'later'],
  ] as const;
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ key }) => key}
      figures
      columns={[
        { head: caption, isName: true, cell: ({ key }) => nameOf(key) },
        ...columns.map(([head, figure]) => ({
          head,
          numeric: true,
          cell: (row: ComparedGroup) => said(row[figure]),
        })),
      ]}
    />
  );
}
