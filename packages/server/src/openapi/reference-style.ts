/** The reference page's style. */
export const referenceStyle = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1b2a33, #e6edf1);
  --faint: light-dark(#52636e, #a9b8c2);
  --line: light-dark(#c9d5dc, #3b4a54);
  --paper: light-dark(#ffffff, #11181d);
  --link: light-dark(#0b5c8a, #7cc4ee);
}
body {
  margin: 0 auto;
  max-width: 60rem;
  padding: 1rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.6 system-ui, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
}
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; background: var(--paper); padding: 0.5rem; }
h2 { border-bottom: 2px solid var(--line); margin-top: 2.5rem; }
h3 { margin-top: 2rem; }
nav ul { padding-left: 1.2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
code { font-family: ui-monospace, Consolas, monospace; font-size: 0.92em; overflow-wrap: anywhere; }
.call { font-weight: 600; font-size: 1.05em; }
.fields { padding-left: 1.2rem; margin: 0.2rem 0; }
.name { font-weight: 600; }
.about { display: block; color: var(--faint); }
.or { color: var(--faint); }
:target { scroll-margin-top: 1rem; outline: 2px solid var(--link); outline-offset: 4px; }
`;
