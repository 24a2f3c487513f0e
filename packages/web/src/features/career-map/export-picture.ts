import { download } from '../../lib/download.ts';

export function saveSvg(picture: SVGSVGElement, name: string): void {
  download(`${name}.svg`, new Blob([svgText(picture)], { type: 'image/svg+xml' }));
}

/** Draws the picture at twice its size. False where the browser cannot. */
export async function savePng(picture: SVGSVGElement, name: string): Promise<boolean> {
  const { width, height } = picture.viewBox.baseVal;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  const context = canvas.getContext('2d');
  if (context === null) return false;
  const image = new Image(width * 2, height * 2);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(picture))}`;
  try {
    await image.decode();
  } catch {
    return false;
  }
  context.drawImage(image, 0, 0, width * 2, height * 2);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) return false;
  download(`${name}.png`, blob);
  return true;
}

function svgText(picture: SVGSVGElement): string {
  const { width, height } = picture.viewBox.baseVal;
  const copy = picture.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.removeAttribute('class');
  for (const element of copy.querySelectorAll('[tabindex]')) {
    for (const name of ['tabindex', 'role', 'aria-pressed', 'class']) element.removeAttribute(name);
  }
  return new XMLSerializer().serializeToString(copy);
}
