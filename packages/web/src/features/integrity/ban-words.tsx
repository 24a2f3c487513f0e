import type { IntegrityBan } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { Said } from '../../components/said.tsx';

export const banStateNames: Readonly<Record<IntegrityBan['state'], Text>> = {
  'in-force': { zh: '禁报中', en: 'In force' },
  ended: { zh: '已期满', en: 'Ended' },
  lifted: { zh: '已解除', en: 'Lifted' },
};

export function BanStateTag({ state }: Pick<IntegrityBan, 'state'>) {
  return (
    <span className={state === 'in-force' ? 'tag tag-danger' : 'tag'}>
      <Said text={banStateNames[state]} />
    </span>
  );
}
