import type { PersonDossier } from '@guantong/contracts';
import { type Act, writtenOrNull } from '../../office/acts/act.ts';
import { recordRetirement } from './api.ts';

/** Recording when somebody of the own employer retired; whether the reader may, the dossier says. */
export function retirementAct({ person: { id, version, retiredOn } }: PersonDossier): Act<PersonDossier> {
  return {
    kind: 'ask',
    action: 'dossier.record-retirement',
    title: { zh: '登记离退休', en: 'Record retirement' },
    fields: [
      {
        kind: 'day',
        name: 'retiredOn',
        title: { zh: '离退休日期', en: 'Retired on' },
        hint: {
          zh: '按人事档案填写，判断资格时据此认定是否在职；清空表示在职',
          en: 'As the personnel file has it; eligibility goes by it. Empty: in service',
        },
        initial: retiredOn ?? '',
      },
    ],
    take: (values) => recordRetirement(id, { version, retiredOn: writtenOrNull(values, 'retiredOn') }),
  };
}
