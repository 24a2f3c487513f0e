import { type RefObject, useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { careerMapText } from './career-map.text.ts';
import { savePng, saveSvg } from './export-picture.ts';

interface PictureFilesProps {
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly name: string;
}

/** The picture as a file of the visitor's own. */
export function PictureFiles({ picture, name }: PictureFilesProps) {
  const text = useText(careerMapText);
  const [failed, setFailed] = useState(false);
  return (
    <div className="row row-tight no-print">
      <button type="button" className="button" onClick={() => picture.current && saveSvg(picture.current, name)}>
        {text.saveSvg}
      </button>
      <button
        type="button"
        className="button"
        onClick={async () => setFailed(picture.current !== null && !(await savePng(picture.current, name)))}
      >
        {text.savePng}
      </button>
      {failed && <p role="alert">{text.pngFailed}</p>}
    </div>
  );
}
