import type { BallotFile, DrawFile, SeatHolder } from '@guantong/proofs';
import { TableFrame } from '../../components/table-frame.tsx';
import { useLanguage, useText } from '../../lib/language/language.tsx';
import { sayInstant } from '../../office/days/say-instant.ts';
import { Fact } from './fact.tsx';
import { proofFactsText } from './proof-facts.text.ts';

/** What a round of ballots came to, as it stands in its file. */
export function BallotFacts({ file }: { readonly file: BallotFile }) {
  const text = useText(proofFactsText);
  const { language } = useLanguage();
  const { round, closedAt, tokensIssued, ballots, thresholds, results } = file;
  const { size, present, recused } = round.committee;
  return (
    <>
      <dl className="verify-facts">
        <Fact title={text.open}>
          {sayInstant(round.openedAt, language)} – {sayInstant(closedAt, language)}
        </Fact>
        <Fact title={text.attendance}>{text.members(size, present, recused, thresholds.quorum)}</Fact>
        <Fact title={text.ballots}>{text.cast(tokensIssued, ballots.length)}</Fact>
        <Fact title={text.needed}>{text.neededOf(thresholds.needed, thresholds.base)}</Fact>
      </dl>
      <TableFrame label={text.results}>
        <table className="verify-count">
          <thead>
            <tr>
              <th scope="col">{text.item}</th>
              {[text.yes, text.no, text.abstain].map((head) => (
                <th scope="col" key={head} className="number">
                  {head}
                </th>
              ))}
              <th scope="col">{text.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {results.map(({ itemId, yes, no, abstain, carried }, index) => (
              <tr key={itemId}>
                <th scope="row">{text.itemOf(index + 1)}</th>
                <td className="number">{yes}</td>
                <td className="number">{no}</td>
                <td className="number">{abstain}</td>
                <td>{carried ? text.carried : text.notCarried}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}

/** Who was drawn, as it stands in the file of a draw; `seats`: after what was drawn again. */
export function DrawFacts({ file, seats }: { readonly file: DrawFile; readonly seats: readonly SeatHolder[] }) {
  const text = useText(proofFactsText);
  const { language } = useLanguage();
  const { pool, exclusions, redraws } = file;
  return (
    <>
      <dl className="verify-facts">
        <Fact title={text.pool}>{text.fixed(pool.experts.length, sayInstant(pool.fixedAt, language))}</Fact>
        <Fact title={text.exclusions}>
          {text.fixed(exclusions.list.length, sayInstant(exclusions.fixedAt, language))}
        </Fact>
        <Fact title={text.redraws}>{redraws.length}</Fact>
      </dl>
      <TableFrame label={text.seats}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.seat}</th>
              <th scope="col">{text.kind}</th>
              <th scope="col">{text.expert}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map(({ id, kind }, index) => (
              <tr key={id}>
                <th scope="row">{index + 1}</th>
                <td>{kind === 'skilled' ? text.skilled : text.any}</td>
                <td className="verify-code">{id}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className="soft small">{text.expertHint}</p>
    </>
  );
}
