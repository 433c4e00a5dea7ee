#!/usr/bin/env bash
# Installs Chromium from Debian's packages, unless it is there.
set -euo pipefail
if command -v chromium > /dev/null; then
  exit 0
fi
apt-get update
apt-get install -y --no-install-recommends chromium fonts-liberation
