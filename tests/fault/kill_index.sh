#!/usr/bin/env bash
# Kills an indexing run with SIGKILL at random moments, again and again, and looks each time whether the library is sound.
# Usage: kill_index.sh CLI ROUNDS SCENES [SEED]
# Passes when after every kill the library opens and is sound, and when each library that was brought to its end that way
# holds every photo exactly once and answers exactly as one that was never disturbed.
set -euo pipefail
cli=$1 rounds=$2 scenes=$3 seed=${4:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
RANDOM=$seed

fail() { echo "round $round: $*" >&2; exit 1; }

# The answers of a library, without what may differ between runs (times, and the folder it lies in).
answers() {
  for sentence in "a red car next to a house" "two white ducks" "a small tree at night"; do
    "$cli" --library "$1" search "$sentence" --top 50 --json | sed 's/,"timings_ms":{[^}]*}//'
  done
}
listing() { "$cli" --library "$1" photos | sort; }

round=0
"$cli" scenes "$work/photos" --count "$scenes" --seed "$seed" --size 128 >/dev/null
started=$(date +%s%N)
"$cli" --library "$work/quiet" index "$work/photos/images" >/dev/null
whole_ms=$((($(date +%s%N) - started) / 1000000))
answers "$work/quiet" >"$work/expected"
listing "$work/quiet" >"$work/expected-photos"
[ "$(wc -l <"$work/expected-photos")" = "$scenes" ] || fail "the undisturbed run lists $(wc -l <"$work/expected-photos") photos"

finished=0
killed=0
while [ "$killed" -lt "$rounds" ]; do
  round=$((killed + 1))
  "$cli" --library "$work/library" index "$work/photos/images" >"$work/log" 2>&1 &
  victim=$!
  # Anywhere from the first file that is made to the end of a whole run.
  sleep "$(awk -v r=$RANDOM -v ms="$whole_ms" 'BEGIN { print r / 32768 * ms * 0.6 / 1000 }')"
  if kill -KILL "$victim" 2>/dev/null; then
    wait "$victim" 2>/dev/null || true
    killed=$((killed + 1))
    [ ! -e "$work/library/catalog.sqlite" ] && continue
    "$cli" --library "$work/library" verify >"$work/verify" 2>&1 || fail "not sound after the kill: $(cat "$work/verify")"
    twice=$("$cli" --library "$work/library" photos | awk '{print $NF}' | sort | uniq -d | wc -l)
    [ "$twice" = 0 ] || fail "$twice photos are listed twice"
  else
    wait "$victim" || fail "indexing failed: $(cat "$work/log")"
    listing "$work/library" | diff "$work/expected-photos" - >"$work/diff" || fail "other photos: $(head -5 "$work/diff")"
    answers "$work/library" | diff "$work/expected" - >"$work/diff" || fail "other answers: $(head -c 600 "$work/diff")"
    finished=$((finished + 1))
    rm -rf "$work/library"
  fi
done
round=end
"$cli" --library "$work/library" index "$work/photos/images" >"$work/log" 2>&1 || fail "$(cat "$work/log")"
listing "$work/library" | diff "$work/expected-photos" - || fail "other photos"
answers "$work/library" | diff "$work/expected" - || fail "other answers"
echo "$killed kills, $((finished + 1)) libraries brought to their end: each sound, complete, and answering as the undisturbed one"
