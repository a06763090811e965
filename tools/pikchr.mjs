// Draws a picture that is written in Pikchr (https://pikchr.org) as an SVG file that is dark on light, or light on dark,
// as its reader prefers. It runs from the folder in which pikchr-wasm is installed.
// usage: node pikchr.mjs SOURCE PICTURE
// A text between backquotes is drawn as code. The first comment lines of SOURCE say in words what the picture shows, for
// those who cannot see it.
import pikchr from "pikchr-wasm";
import { readFileSync, writeFileSync } from "node:fs";

const [source, picture] = process.argv.slice(2);
const text = readFileSync(source, "utf8");
const words = text.match(/^(# .*\n)+/)?.[0].replace(/^# /gm, "").trim();
const escaped = (plain) => plain.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

await pikchr.loadWASM();
const drawn = pikchr.render("margin = 2pt\n" + text, "", 1); // no line is cut at the edge
if (!words || !drawn.startsWith("<svg")) {
    console.error(`${source}: ` + (words ? drawn : "no comment at the beginning says what the picture shows"));
    process.exit(1);
}
const [, width, height] = drawn.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/);
const scale = 0.85; // of a letter in the picture, in letters of the page
writeFileSync(picture, drawn
    .replace(/^<svg[^>]*>/, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
        `width="${Math.round(scale * width)}" role="img" aria-label="${escaped(words)}" ` +
        `font-family="sans-serif" font-size="16">\n<style>svg{color:#1b1b1b}` +
        `@media(prefers-color-scheme:dark){svg{color:#e4e4e4}}</style>`)
    .replace(/<text ([^>]*>)`([^<]*)`</g, '<text font-family="monospace" $1$2<')
    .replace(/fill:rgb\(211,211,211\)/g, "fill:currentColor;fill-opacity:.14") // lightgray
    .replace(/rgb\(0,0,0\)/g, "currentColor"));
