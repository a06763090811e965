// Compares all files of a folder with Dolos, and prints a row for each pair, the most similar one first. It runs from
// the folder in which Dolos is installed.
import { Dolos } from "@dodona/dolos-lib";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";

const folder = process.argv[2];
const files = readdirSync(folder).sort().map((name) => join(folder, name));
console.log("similarity,one,other");
if (files.length > 1) {
    const report = await new Dolos({ language: "cpp" }).analyzePaths(files);
    const pairs = report.allPairs().map((pair) => [pair.similarity.toFixed(2), ...[pair.leftFile, pair.rightFile]
        .map((file) => basename(file.path, ".cpp"))]);
    pairs.sort((one, other) => other[0] - one[0] || (one.join() < other.join() ? -1 : 1));
    for (const pair of pairs) console.log(pair.join());
}
