// Who may import whom. The reasons stand in docs/arsitektur; npm run check proves the rules.
const test = '\\.test\\.tsx?$';
const npm = '(^|/)node_modules/';

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-package-in-source',
      comment: 'A production install leaves these out.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: `${npm}@types/` },
    },
    {
      name: 'no-test-code-in-source',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: ['^test/', '^bench/', test] },
    },
    {
      name: 'core-stands-alone',
      comment: 'core is the pure vocabulary of the country: itself and node builtins.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: test },
      to: { pathNot: '^src/core/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'ui-sees-core-only',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: test },
      to: { path: '^(src|scripts)/', pathNot: '^src/(ui|core)/' },
    },
    {
      name: 'db-sees-core-only',
      severity: 'error',
      from: { path: '^src/db/', pathNot: test },
      to: { path: '^(src|scripts)/', pathNot: '^src/(db|core)/' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: test },
      to: { path: '^(src/(layanan|jejaring|layanan\\.ts|app\\.ts|main\\.ts)|scripts/)' },
    },
    {
      name: 'platform-room-by-its-index',
      severity: 'error',
      from: { path: '^src/platform/([^/]+)/' },
      to: { path: '^src/platform/', pathNot: ['^src/platform/$1/', '^src/platform/[^/]+/index\\.tsx?$'] },
    },
    {
      name: 'room-by-its-index',
      comment: 'From outside, core, ui, db, reference and the rooms of the platform are entered by index.ts alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(core|ui|db|reference|platform)/' },
      to: {
        path: '^src/(platform/[^/]+|core|ui|db|reference)/',
        pathNot: '^src/(platform/[^/]+|core|ui|db|reference)/index\\.tsx?$',
      },
    },
    {
      name: 'lower-room-by-its-index',
      severity: 'error',
      from: { path: '^src/(core|ui|db|reference|platform)/' },
      to: {
        path: '^src/(core|ui|db|reference)/',
        pathNot: ['^src/$1/', '^src/(core|ui|db|reference)/index\\.tsx?$'],
      },
    },
    {
      name: 'module-sees-its-own-world',
      comment: 'Of its neighbours a module sees public.ts; of the house core, ui, db and the platform.',
      severity: 'error',
      from: { path: '^src/(layanan|jejaring)/([^/]+)/', pathNot: test },
      to: {
        path: '^(src|scripts)/',
        pathNot: [
          '^src/$1/$2/',
          '^src/(core|ui|db)/index\\.tsx?$',
          '^src/platform/[^/]+/index\\.tsx?$',
          '^src/(layanan|jejaring)/[^/]+/public\\.ts$',
        ],
      },
    },
    {
      name: 'module-domain-is-pure',
      severity: 'error',
      from: { path: '^src/((?:layanan|jejaring)/[^/]+)/domain/', pathNot: test },
      to: { pathNot: ['^src/core/', '^src/$1/domain/'] },
    },
    {
      name: 'view-never-reads-the-database',
      severity: 'error',
      from: { path: '^src/.*\\.view\\.tsx$' },
      to: { path: ['^src/db/', `${npm}(kysely|pg)/`] },
    },
    {
      name: 'route-never-speaks-sql',
      severity: 'error',
      from: { path: '^src/.*\\.route\\.tsx?$' },
      to: { path: `${npm}(@types/)?(kysely|pg)/` },
    },
    {
      name: 'page-folder-never-another',
      comment: 'A page folder is one with a route, command, query or view; what pages share lies beside or above them.',
      severity: 'error',
      from: { path: '^src/(layanan|jejaring)/([^/]+)/([^/]+)/', pathNot: test },
      to: {
        path: '^src/$1/$2/[^/]+/.*\\.(route|form|command|query|view|job)\\.tsx?$',
        pathNot: '^src/$1/$2/$3/',
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: npm },
    exclude: { path: '^(dist|data)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
