#!/usr/bin/env bash
# Installs what is missing to build and run Wordsight on Debian 12 or 13: Debian packages, nothing else.
# Usage: scripts/setup.sh [--test]     --test adds what the tests need.
set -euo pipefail

# One line a need: alternatives by name (the first that this Debian knows is taken), then what it is for.
needs_to_build='
g++|the C++20 compiler
cmake|the build system
ninja-build|runs the build
ccache|makes the next build quick
pkg-config|finds libraries
libtorch-dev|LibTorch: the neural networks
libopenblas-dev|OpenBLAS: matrix products
libopencv-core-dev|OpenCV: pictures in memory
libopencv-imgproc-dev|OpenCV: resizing and painting
libfaiss-dev|FAISS: nearest neighbours in large libraries
libsqlite3-dev|SQLite: the catalog
libsqlitecpp-dev|SQLite from C++
libvips-dev|libvips: reading photos
libheif-dev|HEIC and AVIF
libtiff-dev|TIFF
liblcms2-dev|colour profiles
zlib1g-dev|compressed metadata
libheif-plugin-libde265?|reads HEIC photos (Debian 13 keeps it apart)
libheif-plugin-dav1d?|reads AVIF photos (Debian 13 keeps it apart)
libexiv2-dev|Exiv2: date, camera and place of a photo
libraw-dev|LibRaw: previews in raw photos
libfmt-dev|text formatting
nlohmann-json3-dev|JSON
libcli11-dev|the command line
libexpected-dev|results that may be errors
libicu-dev|Unicode
libxxhash-dev|checksums
libhwy-dev|Highway: vector instructions chosen at run time
libssl-dev|SHA-256
qt6-base-dev|Qt: the window
qt6-svg-dev libqt6svg6-dev|Qt: icons
qt6-svg-plugins?|Qt: icons at run time (Debian 13 keeps them apart)
qt6-l10n-tools|Qt: translations
qt6-tools-dev|Qt: translations
libgl-dev|Qt needs the OpenGL headers
fonts-dejavu-core|a font
'
needs_to_test='
xvfb|a display for tests that need one
xauth|belongs to it
appstream|checks the AppStream entry
desktop-file-utils|checks the desktop entry
strace|faults on purpose
poppler-utils|reads the text of PDF figures
python3-numpy|reads an exported matrix
dbus-daemon dbus|a bus for the test of dark and light
at-spi2-core|the accessibility bus
python3-pyatspi|looks at the window as a screen reader does
'

wanted=$needs_to_build
[ "${1:-}" = "--test" ] && wanted+=$needs_to_test

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
is_known() { apt-cache show "$1" >/dev/null 2>&1; }

if ! command -v apt-get >/dev/null; then
  echo "This is not a Debian system (no apt-get). Install these yourself, then call ./run again:" >&2
  grep -v '^$' <<<"$wanted" | tr '|' '\t' >&2
  exit 1
fi

# Needs of which no alternative is installed.
missing=()
while IFS='|' read -r names reason; do
  [ -n "$names" ] || continue
  found=no
  for name in $names; do is_installed "${name%\?}" && found=yes && break; done
  [ "$found" = yes ] || missing+=("$names|$reason")
done <<<"$wanted"
stamp="${XDG_CACHE_HOME:-$HOME/.cache}/wordsight-setup-absent"
# A name with a question mark need not exist on this release; remember which don't, so that the next call is quick.
remaining=()
for need in ${missing+"${missing[@]}"}; do
  names=${need%%|*}
  if [ "${names%\?}" != "$names" ] && grep -qxF "$names $(. /etc/os-release; echo "${VERSION_ID:-}")" "$stamp" 2>/dev/null; then continue; fi
  remaining+=("$need")
done
[ ${#remaining[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || { echo "Packages are missing, and neither root rights nor sudo are here to install them." >&2; exit 1; }
  as_root=(sudo)
fi
"${as_root[@]}" apt-get update -q >&2

packages=()
mkdir -p "$(dirname "$stamp")"
plan=
for need in "${remaining[@]}"; do
  names=${need%%|*}
  reason=${need#*|}
  chosen=
  for name in $names; do
    is_known "${name%\?}" && chosen=${name%\?} && break
  done
  if [ -z "$chosen" ]; then
    case $names in
      *\?) echo "$names $(. /etc/os-release; echo "${VERSION_ID:-}")" >>"$stamp"; continue ;;
      *) echo "None of these packages exists on this release: $names ($reason)" >&2; exit 1 ;;
    esac
  fi
  plan+=$(printf '  %-26s %s' "$chosen" "$reason")$'\n'
  packages+=("$chosen")
done
[ ${#packages[@]} -eq 0 ] && exit 0
printf 'To build Wordsight, these Debian packages will be installed:\n%s' "$plan" >&2
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends "${packages[@]}" >&2
