import { useText } from '../../lib/language/language.tsx';
import { LoadedThing } from '../../office/acts/loaded-thing.tsx';
import { InsideLink } from '../../office/page/inside-link.tsx';
import { OfficePage } from '../../office/page/office-page.tsx';
import { organisationKind } from '../organisations/api.ts';
import { IssuerKeys } from './issuer-keys.tsx';
import { issuingText } from './issuing.text.ts';
import { Numbering } from './numbering.tsx';

/** How an evaluation body issues certificates: how it numbers them, and the keys it signs them with. */
export function IssuingPage() {
  const text = useText(issuingText);
  return (
    <LoadedThing kind={organisationKind}>
      {({ id, name, region }) => (
        <OfficePage title={text.title} lead={<InsideLink href={`/office/organisations/${id}`}>{name}</InsideLink>}>
          <Numbering bodyId={id} region={region} />
          <IssuerKeys bodyId={id} />
        </OfficePage>
      )}
    </LoadedThing>
  );
}
