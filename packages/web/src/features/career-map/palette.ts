import type { RouteStatus } from '@guantong/engine';

/** Colours of the picture, written into it so that an exported file looks the same. They repeat `styles/tokens.css`. */
export const palette = {
  ink: '#17211f',
  soft: '#46524f',
  faint: '#5f6b68',
  line: '#dcdad0',
  lineStrong: '#8b938f',
  surface: '#ffffff',
  ground: '#f5f4ef',
  accent: '#0d5653',
  accentSoft: '#e1efec',
} as const;

export const statusColours: Readonly<Record<RouteStatus, { readonly line: string; readonly fill: string }>> = {
  eligible: { line: '#14602f', fill: '#e0f1e4' },
  'not-yet': { line: '#7a4a00', fill: '#fbefd4' },
  undetermined: { line: '#4a3d96', fill: '#eceaf8' },
  ineligible: { line: '#8b938f', fill: '#ffffff' },
  held: { line: '#0b4d75', fill: '#e0eef7' },
};

export const fontFamily =
  "'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',system-ui,sans-serif";
