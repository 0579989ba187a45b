/** Who may import whom (DESIGN section 3). Each rule's comment is what the person who breaks it reads. */

const DOMAINS = [
  'accounts',
  'authoring',
  'home',
  'caseload',
  'check-ins',
  'ending',
  'handover',
  'homework',
  'measures',
  'messages',
  'modules',
  'notes',
  'notifications',
  'pathway',
  'plans',
  'progress',
  'reports',
  'review',
  'safety',
  'supervision',
];
const domains = DOMAINS.join('|');
const inDomain = `^app/(${domains})/`;
/** These two put the whole application together. */
const wholeApplication = '^app/(root\\.tsx|routes\\.ts)$';
/** What an author is shown is what a patient sees: not another page that looks alike. */
const SHOWS_AS_PATIENT = '^app/authoring/routes/(blocks|preview-page|try-draft|try-page)\\.tsx$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that import each other cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-domains',
      comment:
        'Two domains that call each other are one. Let a third call both, or hand over what is needed.',
      severity: 'error',
      scope: 'folder',
      from: { path: `^app/(${domains})$` },
      to: { circular: true, path: `^app/(${domains})$` },
    },
    {
      name: 'no-route-imported',
      comment: 'A route answers a URL and nothing else: what others need belongs to the domain beside it.',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: wholeApplication },
      to: { path: '^app/[^/]+/routes/' },
    },
    {
      name: 'ground-knows-no-domain',
      comment: 'ui, platform and i18n serve every domain, so they know none.',
      severity: 'error',
      from: { path: '^app/(ui|platform|i18n)/' },
      to: { path: inDomain },
    },
    {
      name: 'queries-stay-home',
      comment: "Call the other domain's function: it checks who asks. A query does not.",
      severity: 'error',
      from: { path: '^(?:app|scripts)/([^/]+)' },
      to: { path: '\\.queries\\.server\\.ts$', pathNot: '^app/$1/' },
    },
    {
      name: 'components-stay-home',
      comment: 'A component that two domains show belongs to app/ui.',
      severity: 'error',
      from: { path: inDomain, pathNot: SHOWS_AS_PATIENT },
      to: { path: `^app/(${domains})/.*\\.tsx$`, pathNot: '^app/$1/' },
    },
    {
      name: 'enhance-alone',
      comment: 'What patient pages load stays small: it imports nothing from elsewhere.',
      severity: 'error',
      from: { path: '^app/enhance/' },
      to: { pathNot: '^app/enhance/' },
    },
    {
      name: 'editor-alone',
      comment: "What runs in an author's browser imports the editor's library and nothing of the server.",
      severity: 'error',
      from: { path: '^app/authoring/browser/' },
      to: { pathNot: '^(app/authoring/browser/|node_modules/@(codemirror|lezer)/)' },
    },
    {
      name: 'nobody-knows-the-tests',
      comment: 'The application and its scripts run without the tests.',
      severity: 'error',
      from: { path: '^(app|db|scripts)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'found',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A test may put together what the application may not; so may the seed, which stands on every domain.
    exclude: { path: ['\\.scss', '\\.d\\.ts$', '\\.test\\.tsx?$', '^db/seed/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
