import type { CycleStages, PublicCycle } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { useQuery } from '@tanstack/react-query';
import { Disclosure } from '../../components/disclosure.tsx';
import { LoadingState } from '../../components/states.tsx';
import { sayDate } from '../../lib/dates.ts';
import { useLanguage, useSay, useText } from '../../lib/language/language.tsx';
import { SmallProblem } from '../../office/states/small-problem.tsx';
import { fetchNotice } from '../notices/api.ts';
import { settingOf, stageDayNames, stageDays } from '../notices/cycle-words.ts';
import { applicationsText } from './applications.text.ts';

/** The days of the cycle and what each of them does to a case: only the last day to apply shuts anything. */
export function CaseStages({ cycleId }: { readonly cycleId: string }) {
  const text = useText(applicationsText);
  return (
    <Disclosure summary={text.stageDays}>
      <Days cycleId={cycleId} />
    </Disclosure>
  );
}

function Days({ cycleId }: { readonly cycleId: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['office', 'notice', cycleId],
    queryFn: ({ signal }) => fetchNotice(cycleId, signal),
  });
  if (error !== null) return <SmallProblem error={error} />;
  if (data === undefined) return <LoadingState />;
  return (
    <dl className="case-stages">
      {stageDays.map((stage) => (
        <div key={stage}>
          <dt>
            {say(stageDayNames[stage])} <strong>{sayDate(data.stages[stage], language)}</strong>
          </dt>
          <dd className="soft small">{say(effectOf(stage, data))}</dd>
        </div>
      ))}
    </dl>
  );
}

function effectOf(stage: keyof CycleStages, { settings }: PublicCycle): Text {
  if (stage === 'applyTo') return shut;
  if (stage === 'acceptBy') return reminded;
  if (stage !== 'employerBy') return planned;
  const idle = settingOf(settings, 'employerIdleWorkingDays');
  if (idle === undefined) return reminded;
  return {
    zh: `${reminded.zh}；单位连续 ${idle} 个工作日没有办理的，申报人可以直接报评价机构`,
    en: `${reminded.en}; after ${idle} working days in which the employer does nothing the applicant may go on to the body`,
  };
}

const shut: Text = { zh: '之后不能提交新的申报', en: 'after that nothing new can be submitted' };
const reminded: Text = {
  zh: '到期前提醒待办方；逾期仍可办理',
  en: 'whose turn it is, is reminded before; what is late can still be done',
};
const planned: Text = { zh: '计划安排，不影响本件办理', en: 'as planned; it stops nothing in this case' };
