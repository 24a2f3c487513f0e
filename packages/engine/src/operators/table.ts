import type { Operator } from '../language/operator.ts';
import { all } from './all.ts';
import { any } from './any.ts';
import { appointed } from './appointed.ts';
import { award } from './award.ts';
import { competition } from './competition.ts';
import { directory } from './directory.ts';
import { education } from './education.ts';
import { employer } from './employer.ts';
import { frontLine } from './front-line.ts';
import { holds } from './holds.ts';
import { hours } from './hours.ts';
import { inService } from './in-service.ts';
import { judgement } from './judgement.ts';
import { noBan } from './no-ban.ts';
import { not } from './not.ts';
import { reviews } from './reviews.ts';
import { right } from './right.ts';
import { sameOccupation } from './same-occupation.ts';
import { series } from './series.ts';
import { tenure } from './tenure.ts';

/** Every operator of the language, in the order an author meets them. The set is closed. */
export const operators: readonly Operator[] = [
  all,
  any,
  not,
  holds,
  tenure,
  directory,
  sameOccupation,
  series,
  reviews,
  award,
  competition,
  education,
  hours,
  frontLine,
  appointed,
  employer,
  right,
  inService,
  noBan,
  judgement,
];
