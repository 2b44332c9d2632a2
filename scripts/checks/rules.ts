// The rules of this house that no bought tool knows.
import { readFiles } from './files.ts';
import { findLongFiles, findMachinePaths, findModuleNames } from './house-rules.ts';

const files = readFiles();
const problems = [
  ...findModuleNames(files).map((line) => `a lower room names a module: ${line}`),
  ...findMachinePaths(files).map((line) => `path of a machine: ${line}`),
  ...findLongFiles(files).map((line) => `too long: ${line}`),
];
for (const problem of problems) console.log(problem);
process.exit(problems.length > 0 ? 1 : 0);
