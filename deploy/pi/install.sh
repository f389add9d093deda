#!/bin/sh
# Installs what was unpacked in /opt/psa-ev, without dpkg: the command and the units go where the machine's own belong. Twice is the same as once.
set -e

if dpkg -S /opt/psa-ev > /dev/null 2>&1; then
  echo 'psa-ev: /opt/psa-ev belongs to the Debian package. Remove it before: sudo apt remove psa-ev' >&2
  exit 1
fi
install -D -m 0755 -t /usr/local/bin /opt/psa-ev/psa-ev
install -D -m 0644 -t /etc/systemd/system /opt/psa-ev/units/*
if command -v systemctl > /dev/null; then
  systemctl enable --quiet psa-ev.service psa-ev-restart-psacc.path
fi
exec /opt/psa-ev/configure.sh
