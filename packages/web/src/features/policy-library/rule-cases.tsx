import { jurisdictionChain, type RouteStatus } from '@guantong/engine';
import { useQuery } from '@tanstack/react-query';
import { StatusBadge } from '../../components/badge.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { placeName } from '../../lib/places/places.ts';
import { fetchCases, type RuleCase } from './api.ts';
import { policyLibraryText } from './policy-library.text.ts';

interface RuleCasesProps {
  readonly ruleId: string;
  readonly jurisdiction: string;
}

const kinds = ['positive', 'negative', 'boundary'] as const;
const statuses: readonly RouteStatus[] = ['eligible', 'not-yet', 'undetermined', 'ineligible', 'held'];

/** The cases that prove a rule where one looks; absent where the file of cases cannot be had. */
export function RuleCases({ ruleId, jurisdiction }: RuleCasesProps) {
  const text = useText(policyLibraryText);
  const { data } = useQuery({
    queryKey: ['policy-cases'],
    queryFn: ({ signal }) => fetchCases(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const chain = jurisdictionChain(jurisdiction);
  const cases = (data?.[ruleId] ?? []).filter((each) => chain.includes(each.jurisdiction));
  if (cases.length === 0) return null;
  return (
    <Disclosure summary={text.cases(cases.length)}>
      {text.casesLanguage !== '' && <p className="small soft">{text.casesLanguage}</p>}
      {kinds.map((kind) => {
        const ofKind = cases.filter((each) => each.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <div key={kind}>
            <p className="small soft">{text[`case-${kind}`]}</p>
            <ul className="rule-cases">
              {ofKind.map((each) => (
                <CaseLine key={`${each.jurisdiction} ${each.name} ${each.asOf}`} shown={each} />
              ))}
            </ul>
          </div>
        );
      })}
    </Disclosure>
  );
}

function CaseLine({ shown }: { readonly shown: RuleCase }) {
  const text = useText(policyLibraryText);
  const say = useSay();
  const { language } = useLanguage();
  const [word, day] = shown.expect.split(' ');
  const status = statuses.find((each) => each === word);
  return (
    <li>
      <span>
        <span lang="zh">{shown.name}</span>
        <span className="soft small">
          {' · '}
          {shown.jurisdiction !== 'CN' && `${say(placeName(shown.jurisdiction))} · `}
          {text.caseOn(sayDate(shown.asOf, language))}
        </span>
      </span>
      <span className="row row-tight">
        {day && <span className="small">{sayDate(day, language)}</span>}
        {status === undefined ? <span className="tag">{text.caseAbsent}</span> : <StatusBadge status={status} />}
      </span>
    </li>
  );
}
