import tseslint from 'typescript-eslint'

// Type-aware, errors only: a warning that nobody must mend is noise.
export default tseslint.config(
  { ignores: ['node_modules', '.cache', 'test-results'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { ts: tseslint.plugin },
    rules: {
      'ts/no-floating-promises': 'error',
      'ts/no-misused-promises': ['error', { checksVoidReturn: false }],
      'ts/await-thenable': 'error',
      'ts/switch-exhaustiveness-check': 'error',
      'ts/no-explicit-any': 'error',
      'ts/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'ts/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: ['preact/hooks', 'preact/compat'] }],
    },
  },
  { files: ['src/cli/**', 'src/main.ts', 'test/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', '**/*.test.tsx'], rules: { 'ts/no-explicit-any': 'off' } },
)
