// npm test: all tests, journeys last. Arguments go on to vitest: file filters and its own options.
import { parseCLI, startVitest, type Vitest } from 'vitest/node';

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
// The workers compile TypeScript by themselves; a second loader would only slow them.
process.execArgv = [];
const count = await runTests();
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}`);
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);

async function runTests() {
  let vitest: Vitest | undefined;
  try {
    vitest = await startVitest(filter, { ...options, watch: false });
    const outcome = countTests(vitest);
    await vitest.close();
    return outcome;
  } catch (error) {
    console.error(error);
    await vitest?.close();
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

// A file that does not load, a hook that throws and an error outside any test count as failures of their own.
function countTests(vitest: Vitest) {
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const withState = (...states: string[]) => tests.filter((test) => states.includes(test.result().state)).length;
  const suites = modules.flatMap((module) => [...module.children.allSuites()]);
  const broken = [...modules, ...suites].filter((part) => part.errors().length > 0).length;
  return {
    passed: withState('passed'),
    failed: withState('failed', 'pending') + broken + vitest.state.getUnhandledErrors().length,
    skipped: withState('skipped'),
  };
}
