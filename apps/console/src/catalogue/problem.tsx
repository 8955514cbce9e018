import type { Whole } from '../web/answers.js';
import { listPath } from './addresses.js';
import { publicPage } from './catalogue-document.js';
import { type Reader, useReader } from './reader.js';

export type PublicProblem = 'notFound' | 'badRequest' | 'away';
const statuses = { notFound: 404, badRequest: 400, away: 503 } as const;

/** What went wrong, in the reader's language, and a way on. */
export function problemPage(reader: Reader, kind: PublicProblem): Whole {
  const { problems } = reader.texts;
  const body = <Problem lead={problems[`${kind}Lead`]} />;
  return publicPage(reader, { title: problems[kind], body, status: statuses[kind], hidden: true });
}

function Problem({ lead }: { lead: string }) {
  const { texts, language } = useReader();
  return (
    <>
      <p class="kern-body kern-body--large">{lead}</p>
      <p class="actions">
        <a class="kern-link" href={listPath(language)}>
          {texts.problems.toList}
        </a>
      </p>
    </>
  );
}
