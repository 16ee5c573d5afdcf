#!/bin/sh
# Fetches what the archives in sources/ are made of into the folder that it is given: from
# Debian sid, through the mirror and with the key that this Debian itself is set up with.
# Nothing of this machine's own apt changes.
set -eu
folder=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$folder"
mkdir -p apt/lists/partial apt/cache/archives/partial
sed -e '/^$/q' -e 's/^Types:.*/Types: deb deb-src/' -e 's/^Suites:.*/Suites: sid/' \
  /etc/apt/sources.list.d/debian.sources > apt/sid.sources
cat > apt/apt.conf <<END
Dir::State::Lists "$folder/apt/lists";
Dir::Cache "$folder/apt/cache";
Dir::Etc::SourceList "$folder/apt/sid.sources";
Dir::Etc::SourceParts "/dev/null";
END
export APT_CONFIG="$folder/apt/apt.conf"
apt-get update
apt-get download emscripten libpython3.14-dev libpython3.14-minimal zlib1g-dev
for name in libxml2 libxslt libjpeg-turbo; do
  apt-get source --download-only --only-source "$name"
done
sha256sum ./*.deb ./*.dsc
