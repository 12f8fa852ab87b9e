// The icon set, drawn on a 16 x 16 box with a line of 1.4. An icon is a list of paths; a path with a width of its own
// is drawn with that width and square ends.

type IconPath = string | { d: string; width: number; square?: boolean; dashed?: boolean };

const circle = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const box = (x: number, y: number, w: number, h: number) => `M${x} ${y}h${w}v${h}h${-w}z`;

export const ICONS = {
  overview: ["M2 13.5h12M2 2.5v11", "M4.5 10.5l3-3.5 2.5 2 4-5"],
  scope: ["M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3", box(5.5, 5.5, 5, 5)],
  readiness: ["M2 4l1.3 1.3L5.6 3M2 8.5l1.3 1.3 2.3-2.3M2 13l1.3 1.3L5.6 12M8 4.2h6M8 8.7h6M8 13.2h6"],
  plan: ["M2 2v12", { d: "M4.5 4h5M6.5 8h6M9 12h5", width: 2.4, square: true }],
  owners: [
    circle(6, 5, 2.5),
    "M1.5 13.5c.4-3 2.2-4.5 4.5-4.5s4.1 1.5 4.5 4.5",
    "M10.5 2.8a2.4 2.4 0 0 1 0 4.5M12 9.5c1.5.6 2.3 2 2.5 4",
  ],
  documents: ["M4 1.5h5.5L13 5v9.5H4z", "M9.5 1.5V5H13M6.5 8.5h4M6.5 11.2h4"],
  document: ["M4 1.5h5.5L13 5v9.5H4z", "M9.5 1.5V5H13"],
  raid: ["M3 14.5V2h9l-2 3 2 3H3"],
  meetings: ["M2 3h8.500v6H6l-2.500 2.500V9H2z", "M12.500 6H14v6h-1.500v2L10 12H7.500"],
  audits: [box(3, 2.5, 10, 12), "M6 2.500V1.200h4v1.300M5.500 8.300l1.800 1.800 3.200-3.600"],
  budget: ["M2.500 4c0-1.200 2.500-2 5.500-2s5.500.8 5.500 2-2.500 2-5.500 2-5.500-.8-5.500-2z", "M2.500 4v4c0 1.200 2.500 2 5.500 2s5.500-.8 5.500-2V4M2.500 8v4c0 1.200 2.500 2 5.500 2s5.500-.8 5.500-2V8"],
  pack: [box(2, 4.5, 9.5, 10), "M4.5 4.5v-3H14v10h-2.5M4.5 8H9M4.5 11H9"],
  workshop: [box(1.5, 2.5, 13, 8.5), "M8 11v3M5 14h6M5 6.7h6"],
  merge: ["M4 2v12M4 6c0 3 8 1 8 5v3", "M10 12l2 2 2-2"],
  history: ["M2.5 8a5.5 5.5 0 1 0 1.8-4.1L2.5 5.5", "M2.5 2.5v3h3M8 5v3.2l2.2 1.3"],
  settings: [
    circle(8, 8, 2.2),
    "M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4",
  ],
  undo: ["M5.5 3L2.5 6l3 3", "M2.5 6h7a4 4 0 0 1 0 8H7"],
  redo: ["M10.5 3l3 3-3 3", "M13.5 6h-7a4 4 0 0 0 0 8H9"],
  search: [circle(7, 7, 4.5), "M10.5 10.5L14 14"],
  share: ["M8 10V2M5 5l3-3 3 3M2.5 10v4h11v-4"],
  eye: ["M1.5 8C3.5 4.8 5.5 3.5 8 3.5S12.5 4.8 14.5 8C12.5 11.2 10.5 12.5 8 12.5S3.5 11.2 1.5 8z", circle(8, 8, 2)],
  check: ["M3 8.5l3.2 3.2L13 4.8"],
  warning: ["M8 2l6.5 12h-13z", "M8 6.5V10M8 12v.1"],
  info: [circle(8, 8, 6), "M8 7.5V11M8 5v.1"],
  help: [circle(8, 8, 6), "M6.3 6.3a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.8.5-.8 1M8 11.3v.1"],
  path: ["M2 12.5h5V4h6.5", "M10.5 1l3 3-3 3"],
  baseline: ["M2 5h8M2 11h12", { d: "M2 8h10", width: 1.4, dashed: true }],
  plus: ["M8 3v10M3 8h10"],
  minus: ["M3 8h10"],
  filter: ["M2 4h12M4.5 8h7M7 12h2"],
  close: ["M4 4l8 8M12 4l-8 8"],
  "chevron-right": ["M6 4l4 4-4 4"],
  "chevron-left": ["M10 4L6 8l4 4"],
  "chevron-down": ["M4 6l4 4 4-4"],
  "chevron-up": ["M4 10l4-4 4 4"],
  "arrow-left": ["M13.5 8h-11M6.5 4l-4 4 4 4"],
  "arrow-right": ["M2.5 8h11M9.5 4l4 4-4 4"],
  folder: ["M1.5 13.5v-11h5l1.5 2h6.5v9z"],
  moon: ["M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z"],
  sun: [circle(8, 8, 3), "M8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1"],
  play: ["M5 3l8 5-8 5z"],
  calendar: [box(2, 3.5, 12, 10.5), "M2 6.8h12M5 2v3M11 2v3"],
  more: [circle(3.5, 8, 0.6), circle(8, 8, 0.6), circle(12.5, 8, 0.6)],
  columns: [box(2, 2.5, 12, 11), "M6 2.5v11M10 2.5v11"],
  clip: [
    "M12.5 7.5l-4.8 4.8a2.8 2.8 0 0 1-4-4l5-5a1.9 1.9 0 0 1 2.7 2.7l-4.8 4.8a.9.9 0 0 1-1.3-1.3l4.3-4.3",
  ],
  building: [box(3, 2, 10, 12), "M6 5h.1M10 5h.1M6 8h.1M10 8h.1M6.500 14v-3h3v3"],
  server: [box(2, 2.5, 12, 5), box(2, 8.5, 12, 5), "M4.500 5h.1M4.500 11h.1"],
  supply: ["M1.500 4h8v7.500h-8z", "M9.500 6.500h3l2 2.500v2.500h-5", circle(4.5, 12.2, 1.3), circle(11.5, 12.2, 1.3)],
  person: [circle(8, 5, 2.7), "M2.8 14c.5-3.2 2.5-4.8 5.2-4.8s4.7 1.6 5.2 4.8"],
} satisfies Record<string, IconPath[]>;

export type IconName = keyof typeof ICONS;

/** A path with all that is drawn about it. */
export interface DrawnPath {
  d: string;
  width?: number;
  square?: boolean;
  dashed?: boolean;
}

/** The paths of an icon, all in one form. */
export function iconPaths(name: IconName): DrawnPath[] {
  const paths: IconPath[] = ICONS[name];
  return paths.map((path) => (typeof path === "string" ? { d: path } : path));
}
