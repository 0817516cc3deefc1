#!/usr/bin/env bash
# Configures and builds the Release tree in build/release. Usage: scripts/build.sh [--test] TARGET...
set -euo pipefail
cd "$(dirname "$0")/.."

tests=()
if [ "${1:-}" = "--test" ]; then
  tests=(-DWS_TESTS=ON)
  shift
fi
jobs=$(nproc)
# LibTorch's files want up to 1.6 GB of memory each.
by_memory=$(awk '/MemAvailable/ {print int($2 / 1600000)}' /proc/meminfo)
[ "$by_memory" -ge 1 ] || by_memory=1
[ "$jobs" -le "$by_memory" ] || jobs=$by_memory

if [ ! -f build/release/build.ninja ] || [ ${#tests[@]} -gt 0 ]; then
  cmake --preset release ${tests+"${tests[@]}"} >build-configure.log 2>&1 || { cat build-configure.log >&2; rm -f build-configure.log; exit 1; }
  rm -f build-configure.log
fi
cmake --build build/release -j "$jobs" --target "$@"
