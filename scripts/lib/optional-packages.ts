/** The packages in a lock file that only some kinds of machine need: `@rollup/rollup-darwin-x64` and its like. */

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
  cpu?: string[];
  libc?: string[];
  optional?: boolean;
  os?: string[];
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
}

interface Missing {
  name: string;
  version: string;
  /** Whether only building and testing need it. */
  dev: boolean;
}

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const LIBRARIES: Record<string, string> = { gnu: 'glibc', musl: 'musl' };

/** The optional packages that others in `lock` ask for and that it does not name. */
export function missingPackages({ packages }: LockFile): Missing[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !places(path, name).some((place) => place in packages))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/**
 * `lock` with those packages. Their hashes are not known here: the machine that needs one learns its hash when it
 * installs it. Throws an Error for a package whose version or machine cannot be told.
 */
export function completed(lock: LockFile): LockFile {
  const added = missingPackages(lock).map(
    (missing) => [`node_modules/${missing.name}`, described(missing)] as const,
  );
  const packages = [...Object.entries(lock.packages), ...added];
  // npm's own order, so that its next change to the file is a small one.
  return { ...lock, packages: Object.fromEntries(packages.sort(([a], [b]) => a.localeCompare(b, 'en'))) };
}

/** Where Node looks for `name` from the package at `path`, nearest first. */
function places(path: string, name: string): string[] {
  const here = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
  if (path === '') return [here];
  const above = path.slice(0, path.lastIndexOf('node_modules/')).replace(/\/$/, '');
  return [here, ...places(above, name)];
}

/** A name says its machine: system, processor, and the C library on Linux. */
function described({ name, version, dev }: Missing): LockedPackage {
  const words = name.split(/[/-]/);
  const at = words.findIndex((word) => SYSTEMS.includes(word));
  const [system, processor, library = ''] = at === -1 ? [] : words.slice(at);
  if (!system || !processor || !/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`For which machine is ${name} ${version}? Add it to package-lock.json by hand.`);
  }
  const libc = system === 'linux' ? LIBRARIES[library] : undefined;
  return {
    version,
    cpu: [processor],
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    os: [system],
  };
}
