#!/bin/bash
# Holds the manual page and the completion against what the program itself says: every command and
# every option of each --help must be in both, and neither may name one that isn't there.
# Usage: check_help.sh WORDSIGHT_CLI MANUAL_PAGE COMPLETION_FILE
set -u
cli=$1 manual=$2
source "$3"
failed=0

complain() {
  echo "$1" >&2
  failed=1
}

# The long options in a text, one a line.
options_in() { grep -oE -- '--[a-z][a-z-]+' | sort -u; }

# What --help lists at the beginning of its lines; the sentences behind may name options, too.
options_of_help() { sed -nE 's/^ {2,10}((-[a-z],)? *--[a-z-]+).*/\1/p' <<<"$1" | options_in; }

# What bash would offer for a typed line that ends in --.
options_of_completion() {
  read -r -a COMP_WORDS <<<"$1 --"
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  _wordsight_cli
  printf '%s\n' "${COMPREPLY[@]}" | options_in
}

# A manual's text as it is read: \- is a minus, \f changes the letters.
page=$(sed -e 's/\\-/-/g' -e 's/\\f[A-Z]//g' "$manual")

# The part of the manual about one command: from the line that begins it to the next one's.
section_of() {
  awk -v command="$1" -v commands=" $commands " '
    begins && index(commands, " " $2 " ") { inside = ($2 == command) }
    { begins = /^\.TP/ }
    /^\.SH / { inside = 0 }
    inside' <<<"$page"
}

compare() {  # compare WHERE HELP'S THE OTHER'S
  local missing unknown
  missing=$(comm -23 <(echo "$2") <(echo "$3") | xargs)
  unknown=$(comm -13 <(echo "$2") <(echo "$3") | xargs)
  [[ -z $missing ]] || complain "$1 lacks: $missing"
  [[ -z $unknown ]] || complain "$1 names what --help doesn't: $unknown"
}

help=$("$cli" --help) || complain "$cli --help fails"
commands=$(sed -n '/^subcommands:/I,/^$/s/^  \([a-z]*\) .*/\1/p' <<<"$help" | xargs)
[[ -n $commands ]] || complain "$cli --help names no command"
compare "the completion of the program" "$(options_of_help "$help")" \
  "$(options_of_completion wordsight-cli)"

COMP_WORDS=(wordsight-cli "") COMP_CWORD=1
_wordsight_cli
compare "the completion's list of commands" "$(xargs -n1 <<<"$commands" | sort)" \
  "$(printf '%s\n' "${COMPREPLY[@]}" | sort)"

for command in $commands; do
  own=$(options_of_help "$("$cli" "$command" --help)")
  compare "the completion of $command" "$own" "$(options_of_completion "wordsight-cli $command")"
  section=$(section_of "$command")
  [[ -n $section ]] || complain "the manual doesn't tell of $command"
  compare "the manual on $command" "$(grep -vxE -- '--(json|help)' <<<"$own")" \
    "$(options_in <<<"$section")"
done
exit $failed
