#!/bin/sh
# Makes this machine ready for the service: its user, its folders, its compile cache; what is switched on is started. Twice is the same as once, and nothing that is there is overwritten.
set -e

if ! getent passwd psa-ev > /dev/null; then
  useradd --system --user-group --home-dir /var/lib/psa-ev --no-create-home --shell /usr/sbin/nologin psa-ev
fi
install -d -m 0750 -o root -g psa-ev /etc/psa-ev
install -d -m 0700 -o psa-ev -g psa-ev /var/lib/psa-ev /var/cache/psa-ev

# What another release or another Node compiled is of no use. The service that still runs may be writing there.
find /var/cache/psa-ev -mindepth 1 -delete || true
if node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2> /dev/null; then
  setpriv --reuid=psa-ev --regid=psa-ev --init-groups node /opt/psa-ev/cli/psa-ev.js --version > /dev/null ||
    echo 'psa-ev: the user psa-ev cannot run Node. Install Node where all users find it, then: sudo systemctl restart psa-ev' >&2
else
  echo 'psa-ev: Node 20.19 or newer is not found. Install it as /opt/psa-ev/docs/pi.md says, then: sudo systemctl restart psa-ev' >&2
fi

# What is switched off runs on only where it ran. Nobody waits for it: a Pi without the time starts minutes later. A unit that is masked, or cannot start, is no failure of the installation.
restart() {
  if systemctl is-enabled --quiet "$1"; then
    systemctl restart --no-block "$1" || true
  else
    systemctl try-restart --no-block "$1" || true
  fi
}
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  restart psa-ev-restart-psacc.path
fi
if [ ! -e /etc/psa-ev/psa-ev.env ]; then
  echo 'psa-ev: not configured yet. Run: sudo psa-ev setup' >&2
elif [ -d /run/systemd/system ]; then
  restart psa-ev.service
fi
