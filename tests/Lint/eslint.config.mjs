// What ESLint holds our scripts to. Pages of readers run in browsers as old as docs/theme.md says: ES2017 and no newer API.
import js from '@eslint/js';
import globals from 'globals';
import compat from 'eslint-plugin-compat';

const rules = {
  'eqeqeq': ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': ['error', { destructuring: 'all' }],
  'no-unused-vars': ['error', { caughtErrors: 'none', argsIgnorePattern: '^_' }],
  'no-implied-eval': 'error',
  'no-eval': 'error',
};

export default [
  { ignores: ['**/node_modules/**', 'output/**', 'artifacts/**', 'cache/**'] },
  js.configs.recommended,
  { rules },
  {
    files: ['theme/assets/js/*.js'],
    ...compat.configs['flat/recommended'],
    languageOptions: { ecmaVersion: 2017, sourceType: 'script', globals: globals.browser },
    // What asks whether it is there before it is used.
    settings: { browsers: ['chrome >= 80', 'firefox >= 78', 'safari >= 13.1'], polyfills: ['navigator.connection'] },
    // A script that tells an older browser what it lacks must be one that such a browser can read.
    rules: { 'no-var': 'off' },
  },
  // The preview's script meets only the browser of whoever runs `daftar serve`.
  { files: ['src/**/*.js'], languageOptions: { ecmaVersion: 2022, sourceType: 'script', globals: globals.browser } },
  { files: ['**/*.mjs'], languageOptions: { ecmaVersion: 2024, sourceType: 'module', globals: globals.node } },
  { files: ['benchmarks/**/*.mjs', 'tests/**/*.mjs', 'docs/examples/*.mjs'], languageOptions: { globals: { ...globals.browser, ...globals.node } } },
];
