import type { Draw } from '@guantong/contracts';
import { exclusionWords } from '@guantong/procedure';
import { useSay, useText } from '../../lib/language/language.tsx';
import { Instant } from '../../office/days/instant.tsx';
import { drawPartyWords, seatKindNames } from './draw-words.ts';
import { drawsText } from './draws.text.ts';

interface DrawProps {
  readonly draw: Draw;
}

/** What each party has done. */
export function DrawParties({ draw: { commitments, reveals } }: DrawProps) {
  const text = useText(drawsText);
  const say = useSay();
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.parties}</h2>
      <p className="soft">{text.partiesLead}</p>
      <ul className="plain-rows">
        {parties.map((party) => {
          const committed = commitments.find((each) => each.party === party);
          const revealed = reveals.find((each) => each.party === party);
          const word = revealed === undefined ? (committed === undefined ? 'waiting' : 'committed') : 'revealed';
          const at = revealed?.at ?? committed?.at;
          return (
            <li key={party} className="stack stack-tight">
              <span className="row row-apart">
                <span>{say(drawPartyWords[party])}</span>
                <span>
                  {at !== undefined && (
                    <span className="soft small">
                      <Instant at={at} />{' '}
                    </span>
                  )}
                  <span className={word === 'waiting' ? 'tag' : 'tag tag-success'}>{text[word]}</span>
                </span>
              </span>
              {committed !== undefined && <code className="draw-hash">{committed.hash}</code>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const parties = ['body', 'bureau', 'supervisor'] as const;

/** The pool with its hash, and who of it was left out on which ground. */
export function DrawPool({ draw: { pool, exclusions, cases } }: DrawProps) {
  const text = useText(drawsText);
  const say = useSay();
  const excluded = new Set(exclusions.list.map(({ id }) => id));
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.pool}</h2>
      <p>{text.poolOf(pool.experts.length, excluded.size)}</p>
      <Hash title={text.poolHash} hash={pool.hash} />
      <Hash title={text.exclusionsHash} hash={exclusions.hash} />
      <h3>{text.exclusions}</h3>
      <p className="soft">{excluded.size === 0 ? text.noExclusions : text.exclusionsLead}</p>
      <ul className="plain-rows">
        {groundsOf(exclusions.list).map(({ id, ground, about }) => (
          <li key={`${id} ${ground}`} className="row row-apart">
            <code>{id.slice(0, 8)}</code>
            <span>
              {say(exclusionWords[ground])} <span className="soft small">{aboutWords(about)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

  /** The cases by their numbers, which only the body is given; for others how many they are. */
  function aboutWords(about: readonly string[]): string {
    const numbers = cases.filter(({ id }) => about.includes(id)).map(({ number }) => number);
    return numbers.length < about.length ? text.withSomeCases(about.length) : text.withCases(numbers);
  }
}

type Exclusion = Draw['exclusions']['list'][number];

/** One line for an expert and a ground, with all the cases it is about. */
function groundsOf(list: readonly Exclusion[]) {
  const first = list.filter(
    ({ id, ground }, index) => list.findIndex((each) => each.id === id && each.ground === ground) === index,
  );
  return first.map(({ id, ground }) => ({
    ...{ id, ground },
    about: list.filter((each) => each.id === id && each.ground === ground).map(({ with: about }) => about),
  }));
}

function Hash({ title, hash }: { readonly title: string; readonly hash: string }) {
  return (
    <p>
      <span className="soft small">{title}</span>
      <br />
      <code className="draw-hash">{hash}</code>
    </p>
  );
}

/** Who sits, and who comes next. */
export function DrawResult({ draw: { state, seats, substitutes } }: DrawProps) {
  const text = useText(drawsText);
  const say = useSay();
  if (state !== 'drawn') return null;
  return (
    <section className="office-panel stack stack-tight">
      <h2>{text.result}</h2>
      {seats.some(({ expert }) => expert === null) && <p className="soft">{text.hidden}</p>}
      <ol className="plain-rows plain-rows-columns">
        {seats.map(({ id, kind, expert }, index) => (
          <li key={id}>
            <span className="soft small">
              {text.seat(index + 1)} · {say(seatKindNames[kind ?? 'any'])}
            </span>
            <br />
            {expert?.name ?? <code>{id.slice(0, 8)}</code>}
          </li>
        ))}
      </ol>
      <h3>{text.substitutesTitle}</h3>
      {substitutes.length === 0 && <p className="soft">{text.noSubstitutes}</p>}
      <ol className="plain-rows plain-rows-columns">
        {substitutes.map(({ id, expert }) => (
          <li key={id}>{expert?.name ?? <code>{id.slice(0, 8)}</code>}</li>
        ))}
      </ol>
    </section>
  );
}
