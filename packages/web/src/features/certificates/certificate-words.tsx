import type { CertificateRow } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { Said } from '../../components/said.tsx';

export const certificateStateNames: Readonly<Record<CertificateRow['state'], Text>> = {
  issued: { zh: '有效', en: 'In force' },
  suspended: { zh: '暂停使用', en: 'Suspended' },
  revoked: { zh: '已撤销', en: 'Revoked' },
  superseded: { zh: '已换发', en: 'Superseded' },
};

export const certificateKindNames: Readonly<Record<CertificateRow['kind'], Text>> = {
  title: { zh: '职称', en: 'Title' },
  'skill-level': { zh: '职业技能等级', en: 'Skill level' },
};

const tones: Readonly<Record<CertificateRow['state'], string>> = {
  issued: 'tag tag-success',
  suspended: 'tag tag-warning',
  revoked: 'tag tag-danger',
  superseded: 'tag',
};

export function CertificateStateTag({ state }: Pick<CertificateRow, 'state'>) {
  return (
    <span className={tones[state]}>
      <Said text={certificateStateNames[state]} />
    </span>
  );
}
