#!/bin/sh
# Part of the commands that need a package from npm.

# shellcheck shell=sh disable=SC2154 # build: the folder for all that is built

# npm_package PACKAGE VERSION COMMAND: installs it into $build/npm, unless it is there; `npm` is the folder from then on.
# On a terminal it asks first. DEPS=yes: does not ask. COMMAND is what the user has typed.
npm_package() {
    npm=$build/npm
    [ "$(sed -n 's/^ *"version": *"\(.*\)".*/\1/p' "$npm/node_modules/$1/package.json" 2>/dev/null)" != "$2" ] || return 0
    if ! command -v npm >/dev/null; then
        echo "$1 comes from npm, and there is no npm here (Debian package npm)." >&2
        exit 2
    fi
    if [ "${DEPS:-}" != yes ]; then
        if [ ! -t 0 ]; then
            echo "$1 is not installed. To install it from npm: make DEPS=yes $3" >&2
            exit 2
        fi
        printf 'Install %s from npm into %s? [y/N] ' "$1" "$npm"
        read -r answer
        case $answer in [yY]*) ;; *) exit 1 ;; esac
    fi
    mkdir -p "$npm"
    npm install --no-audit --no-fund --prefix "$npm" "$1@$2"
}
