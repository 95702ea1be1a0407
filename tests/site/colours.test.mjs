// The colours of the waves, read from the stylesheet: they must stay apart for every kind of sight, on screen and on
// paper, and be seen on their grounds.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const css = await readFile(new URL('../../static/seedbook.css', import.meta.url), 'utf8');
const reading = await readFile(new URL('../../static/reading.css', import.meta.url), 'utf8');

// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
const SIGHT = {
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
const LUMINANCE = [0.2126, 0.7152, 0.0722];

const linear = hex => {
  const full = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  return [1, 3, 5].map(at => parseInt(full.slice(at, at + 2), 16) / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
};
const dot = (a, b) => a.reduce((sum, value, nth) => sum + value * b[nth], 0);
const seen = (rgb, matrix) => matrix.map(row => Math.min(1, Math.max(0, dot(row, rgb))));
const grey = rgb => [1, 1, 1].map(() => dot(LUMINANCE, rgb));

function lab(rgb) {
  const toXyz = [[0.4124564, 0.3575761, 0.1804375], LUMINANCE, [0.0193339, 0.119192, 0.9503041]];
  const white = [0.95047, 1, 1.08883];
  const [x, y, z] = toXyz.map((row, nth) => dot(row, rgb) / white[nth])
    .map(t => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

// Sharma, Wu and Dalal 2005.
function ciede2000([l1, a1, b1], [l2, a2, b2]) {
  const rad = Math.PI / 180, chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (a, b) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360);
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  let dh = c1 * c2 === 0 ? 0 : h2 - h1;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(dh / 2 * rad);
  const l = (l1 + l2) / 2, c = (c1 + c2) / 2;
  let h = h1 + h2;
  if (c1 * c2 !== 0) h = Math.abs(h1 - h2) <= 180 ? h / 2 : (h + (h < 360 ? 360 : -360)) / 2;
  const t = 1 - 0.17 * Math.cos((h - 30) * rad) + 0.24 * Math.cos(2 * h * rad) + 0.32 * Math.cos((3 * h + 6) * rad) - 0.2 * Math.cos((4 * h - 63) * rad);
  const sl = 1 + 0.015 * (l - 50) ** 2 / Math.sqrt(20 + (l - 50) ** 2), sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  const rt = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * rad);
  const [dl, dc, dhh] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dhh ** 2 + rt * dc * dhh);
}

const distance = (a, b, matrix) => ciede2000(lab(matrix ? seen(a, matrix) : a), lab(matrix ? seen(b, matrix) : b));
const contrast = (a, b) => {
  const [dark, light] = [dot(LUMINANCE, a), dot(LUMINANCE, b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

/** The colours of one theme: of the rule that the pattern begins, with those of the first rule beneath. */
function theme(start) {
  const read = from => Object.fromEntries([...css.slice(from, css.indexOf('}', from)).matchAll(/--([a-z0-9-]+):(#[0-9a-f]{3,6})\b/g)].map(([, name, hex]) => [name, hex]));
  const at = css.search(start);
  assert.notEqual(at, -1, `the stylesheet has no ${start}`);
  return { ...read(css.indexOf(':root{')), ...read(at) };
}
const THEMES = { light: theme(/:root\{/), dark: theme(/:root\[data-theme=dark\]/), print: theme(/:root,:root\[data-theme\]/) };
const SLOTS = [1, 2, 3, 4, 5, 6];

/** The colours of code in one theme, of the rule that the pattern begins. */
function codeColours(start) {
  const at = reading.search(start);
  assert.notEqual(at, -1, `the stylesheet for reading has no ${start}`);
  return Object.fromEntries([...reading.slice(at, reading.indexOf('}', at)).matchAll(/--(h[a-z]):(#[0-9a-f]{3,6})\b/g)].map(([, name, hex]) => [name, hex]));
}

test('the words of code are read on its ground, in every theme', () => {
  const dark = codeColours(/:root\[data-theme=dark\]/);
  assert.deepEqual(codeColours(/:root:not\(\[data-theme=light\]\)/), dark);
  const light = codeColours(/:root\{/);
  for (const [name, colours] of Object.entries({ light, dark, print: codeColours(/:root:root:root\{/) })) {
    assert.deepEqual(Object.keys(colours), Object.keys(light), name);
    for (const [kind, hex] of Object.entries(colours)) {
      const ratio = contrast(linear(hex), linear(THEMES[name]['paper-2']));
      assert.ok(ratio >= 4.5, `${name}, ${kind}: ${ratio.toFixed(2)} is less than 4.5`);
    }
  }
  assert.equal(Object.keys(light).length, 11);
});

test('the difference of colours is computed as published', () => {
  const pairs = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ];
  for (const [a, b, expected] of pairs) assert.ok(Math.abs(ciede2000(a, b) - expected) < 1e-4);
});

for (const [name, colours] of Object.entries(THEMES)) {
  const fill = slot => linear(colours[`w${slot}`]);
  // Slots come in pairs: most corpora have two waves, few more than four.
  for (const [a, b] of [[1, 2], [3, 4], [5, 6]]) {
    test(`${name}: waves ${a} and ${b} are 30 apart for every kind of sight, and apart in grey`, () => {
      for (const [sight, matrix] of [['all', null], ...Object.entries(SIGHT)]) {
        const apart = distance(fill(a), fill(b), matrix);
        assert.ok(apart >= 30, `${sight}: ${apart.toFixed(1)}`);
      }
      const apart = distance(grey(fill(a)), grey(fill(b)));
      assert.ok(apart >= (name === 'print' ? 22 : 10), `grey: ${apart.toFixed(1)}`);
      if (name === 'print' && a === 1) assert.ok(apart >= 25, `grey: ${apart.toFixed(1)}`);
    });
  }
  test(`${name}: any two waves are told apart, also without their shapes`, () => {
    for (const a of SLOTS) for (const b of SLOTS.filter(slot => slot > a)) {
      for (const [sight, matrix] of [['all', null], ...Object.entries(SIGHT)]) {
        const apart = distance(fill(a), fill(b), matrix);
        assert.ok(apart >= (sight === 'all' ? 20 : 10), `${a} and ${b}, ${sight}: ${apart.toFixed(1)}`);
      }
    }
  });
  test(`${name}: fills, words and words on fills are seen on their grounds`, () => {
    for (const slot of SLOTS) {
      const [on, ink, tint] = ['o', 'i', 't'].map(part => linear(colours[`w${slot}${part}`] ?? colours[`w${slot}`]));
      const paper = linear(colours.paper);
      const all = [[fill(slot), paper, 3], [ink, paper, 4.5], [ink, tint, 4.5], [on, fill(slot), 4.5], [linear(colours.ink), tint, 4.5]];
      for (const [front, ground, least] of all) {
        const ratio = contrast(front, ground);
        assert.ok(ratio >= least, `slot ${slot}: ${ratio.toFixed(2)} is less than ${least}`);
      }
    }
  });
}
