// For editors: checks front matter as one types, once `npm ci --prefix schema` was run.
const plugins = [];
try {
  plugins.push((await import('./schema/remark-front-matter.mjs')).default);
} catch {
  // Without the packages there is nothing to check with, and nothing else shall fail.
}

export default { plugins };
