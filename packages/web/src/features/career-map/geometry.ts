import { skillRank, titleRank } from '@guantong/engine';
import type { Rung } from './rungs.ts';

/** Where things stand in the picture, in the picture's own units. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly box: { readonly width: number; readonly height: number };
  readonly left: number;
  readonly right: number;
  readonly head: number;
  readonly step: number;
  readonly narrow: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const wide: Geometry = {
  width: 960,
  height: 800,
  box: { width: 196, height: 58 },
  left: 128,
  right: 692,
  head: 84,
  step: 88,
  narrow: false,
};
const narrow: Geometry = {
  width: 412,
  height: 716,
  box: { width: 100, height: 54 },
  left: 60,
  right: 296,
  head: 68,
  step: 80,
  narrow: true,
};

export function geometryFor(isNarrow: boolean): Geometry {
  return isNarrow ? narrow : wide;
}

/** The upper left corner of a rung. Rungs of one standing lie side by side: 高级工 beside 助理级, 技师 beside 中级. */
export function cornerOf(rung: Rung, { left, right, head, step }: Geometry): Point {
  const row = rung.track === 'skill' ? 7 - skillRank(rung.level) : titleRows[titleRank(rung.level)];
  return { x: rung.track === 'skill' ? left : right, y: head + (row ?? 0) * step };
}

// 员级 助理级 中级 副高级 beside 中级工 高级工 技师 高级技师 (96号 二（二）1); 正高级 between 特级技师 and 首席技师.
const titleRows = [5, 4, 3, 2, 0.5];

/** The course of a bridge: across between the tracks, or up beside the skill ladder. */
export function bridgePath(from: Rung, to: Rung, geometry: Geometry): string {
  const { start, end, bend } = ends(from, to, geometry);
  return `M${start.x} ${start.y}C${start.x + bend.start} ${start.y} ${end.x + bend.end} ${end.y} ${end.x} ${end.y}`;
}

/** The point of a bridge where its day stands, nearer to where it lands. */
export function labelPoint(from: Rung, to: Rung, geometry: Geometry): Point {
  const { start, end, bend } = ends(from, to, geometry);
  const t = from.track === to.track ? 0.5 : geometry.narrow ? 0.56 : 0.66;
  const along = (a: number, b: number, c: number, d: number) =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  return {
    x: along(start.x, start.x + bend.start, end.x + bend.end, end.x),
    y: along(start.y, start.y, end.y, end.y),
  };
}

interface Ends {
  readonly start: Point;
  readonly end: Point;
  readonly bend: { readonly start: number; readonly end: number };
}

function ends(from: Rung, to: Rung, geometry: Geometry): Ends {
  const { box } = geometry;
  const [a, b] = [cornerOf(from, geometry), cornerOf(to, geometry)];
  const middle = box.height / 2;
  if (from.track === to.track) {
    const outside = (from.track === 'skill' ? -1 : 1) * (geometry.narrow ? 40 : 92);
    const side = from.track === 'skill' ? 0 : box.width;
    return {
      start: { x: a.x + side, y: a.y + middle - 6 },
      end: { x: b.x + side, y: b.y + middle + 6 },
      bend: { start: outside, end: outside },
    };
  }
  const forward = from.track === 'skill';
  const offset = forward ? -5 : 7;
  const reach = (geometry.right - geometry.left - box.width) * 0.5 * (forward ? 1 : -1);
  return {
    start: { x: a.x + (forward ? box.width : 0), y: a.y + middle + offset },
    end: { x: b.x + (forward ? 0 : box.width), y: b.y + middle + offset },
    bend: { start: reach, end: -reach },
  };
}
