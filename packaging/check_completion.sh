#!/bin/bash
# Asks the completion as bash would and compares its answers. Usage: check_completion.sh COMPLETION_FILE
set -u
source "$1"
failed=0

# expect "WORDS TYPED SO FAR" "ANSWERS, SORTED": a typed line that ends in a blank asks for the next word.
expect() {
  read -r -a COMP_WORDS <<<"$1"
  [[ $1 == *' ' ]] && COMP_WORDS+=("")
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  _wordsight_cli
  local answers
  answers=$(printf '%s\n' "${COMPREPLY[@]+"${COMPREPLY[@]}"}" | sort | xargs)
  if [[ $answers != "$2" ]]; then
    echo "\"$1\" is completed to \"$answers\", not \"$2\"" >&2
    failed=1
  fi
}

here=$(mktemp -d)
trap 'rm -r "$here"' EXIT
cd "$here" && mkdir photos && touch photo.jpg

expect "wordsight-cli " "align describe eval figure formats index models photos scenes search thumbnail train verify"
expect "wordsight-cli s" "scenes search"
expect "wordsight-cli --lib" "--library"
expect "wordsight-cli --library " "photos"
expect "wordsight-cli --library search s" "scenes search"
expect "wordsight-cli search --t" "--top"
expect "wordsight-cli search --top " ""
expect "wordsight-cli --json search --heat" "--heatmaps"
expect "wordsight-cli align --scorer Mr" "MrAVGw MrSw"
expect "wordsight-cli search --image pho" "photo.jpg photos"
expect "wordsight-cli describe pho" "photo.jpg photos"
expect "wordsight-cli align pho" "photo.jpg photos"
expect "wordsight-cli figure pho" "photo.jpg photos"
expect "wordsight-cli figure --dp" "--dpi"
expect "wordsight-cli figure --map " "blue-orange cividis inferno viridis"
expect "wordsight-cli figure --format " "pdf png svg"
expect "wordsight-cli eval --format " "csv json latex text"
expect "wordsight-cli eval pho" "photos"
expect "wordsight-cli models " ""
exit $failed
