import tseslint from 'typescript-eslint';

const environmentOnlyInMain = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only apps/api/src/main.ts and the ingest commands read the environment, through readConfig.',
};
const swallowedError = {
  selector: 'CatchClause[param=null]',
  message: 'Name the error and do something with it, or do not catch it.',
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/*.mjs', '**/*.js', 'data/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.e2e.json', './apps/kiosk/tsconfig.json', './apps/desk/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', environmentOnlyInMain, swallowedError],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Characters of Chinese text are code points; there are no emoji to keep whole.
      '@typescript-eslint/no-misused-spread': 'off',
      // A function that must be a promise for its port, though this one has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/main.ts', 'scripts/ingest/src/*.ts', 'tests/**'],
    rules: { 'no-restricted-syntax': ['error', swallowedError] },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
);
