import { demonstrationActor } from './accounts.ts';
import { DEMONSTRATION_CASES_JOB, planApplications } from './applications.ts';
import type { Cast, CastApplicant } from './cast.ts';
import type { DemonstrationReceipt } from './complaints/demonstration-receipt.ts';
import { DEMONSTRATION_EXAMINATIONS_JOB } from './examinations/create-demonstration-examinations.ts';
import { planExaminations } from './examinations/examination-plan.ts';
import type { SeededOrganisations } from './organisations.ts';
import { DEMONSTRATION_REVIEWS_JOB } from './reviews/create-demonstration-reviews.ts';
import { planReviews } from './reviews/review-plan.ts';
import type { Random } from './seeded-random.ts';

export interface WorkToPlan {
  readonly random: Random;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly organisations: SeededOrganisations;
  readonly competitionCycleId: string;
  readonly cast: Cast;
  readonly casesOfEach: number;
  readonly receipt: DemonstrationReceipt;
}

/** What is made in the background, by the kind of job that makes it. */
export function planWork({ cast, competitionCycleId, casesOfEach, receipt, ...place }: WorkToPlan) {
  const actorsOf = (all: readonly CastApplicant[]) =>
    all.map(({ person, worker }) => ({ person, actor: demonstrationActor(worker) }));
  const hr = new Map([...cast.hr].map(([id, role]) => [id, demonstrationActor(role)]));
  const [titleClerk, skillsClerk] = [demonstrationActor(cast.clerk), demonstrationActor(cast.skillsClerk)];
  const [officer, supervisor] = [demonstrationActor(cast.officer), demonstrationActor(cast.supervisor)];
  const experts = [...cast.experts.values()].map(demonstrationActor);
  const expert = demonstrationActor(cast.expert);
  return {
    [DEMONSTRATION_CASES_JOB]: planApplications({
      ...{ ...place, hr, titleClerk, skillsClerk, supervisor },
      applicants: actorsOf(cast.applicants),
    }),
    [DEMONSTRATION_REVIEWS_JOB]: planReviews({
      ...{ ...place, hr, experts, receipt, mostOfEach: casesOfEach },
      applicants: actorsOf(cast.reviewed),
      parties: { clerk: titleClerk, chair: demonstrationActor(cast.chair), officer, supervisor },
      expert: { actor: expert, loginName: cast.expert.account.loginName },
    }),
    [DEMONSTRATION_EXAMINATIONS_JOB]: planExaminations({
      ...{ ...place, hr, competitionCycleId },
      technicians: actorsOf(cast.technicians),
      interviewed: actorsOf(cast.interviewed),
      parties: { clerk: skillsClerk, chair: demonstrationActor(cast.skillsChair), officer, supervisor, titleClerk },
      experts: [...experts, expert],
      examiners: [...cast.examiners].map(([expertId, role]) => ({ expertId, actor: demonstrationActor(role) })),
    }),
  };
}
