import type { DossierList } from '@guantong/contracts';
import type { LightMyRequestResponse } from 'fastify';
import type { TestActor } from '../../../src/testing/test-actors.ts';
import type { TestOffice } from '../../../src/testing/test-office.ts';

export interface FactBody {
  readonly list: DossierList;
  readonly value: object;
  readonly evidence?: readonly string[];
}

/** Adds a record to the caller's own dossier. */
export function addFact(office: TestOffice, as: TestActor, body: FactBody): Promise<LightMyRequestResponse> {
  return office.ask('POST', '/api/dossier/facts', { as, body });
}

/** A certificate of a technician, 电工. */
export function certificate(): FactBody {
  return {
    list: 'credentials',
    value: { type: 'skill-level', level: 'technician', occupation: '6-31-01-03', issuedOn: '2020-03-01' },
  };
}

export function review(year: number): FactBody {
  return { list: 'annualReviews', value: { year, result: 'competent' } };
}

export function postAt(
  employerId: string,
  { from, to, employer = {} }: { readonly from: string; readonly to?: string; readonly employer?: object },
): FactBody {
  return {
    list: 'employments',
    value: {
      employer: { id: employerId, ...employer },
      occupation: '6-31-01-03',
      from,
      ...(to === undefined ? {} : { to }),
    },
  };
}
