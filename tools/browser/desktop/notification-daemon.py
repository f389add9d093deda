"""The part of a desktop that shows notifications (org.freedesktop.Notifications), without a screen.

Tells on standard output, one JSON object a line, what is shown and closed; presses what it is told to on standard input: {"id": 3, "key": "default"}.
Ends when its standard input does.
"""

import json
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

INTERFACE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
CLOSED_BY_PROGRAM = 3


def tell(event):
    print(json.dumps(event), flush=True)


class Notifications(dbus.service.Object):
    def __init__(self, bus):
        # Held for as long as this object lives: without it the name would be given up again.
        self.name = dbus.service.BusName(INTERFACE, bus, do_not_queue=True)
        self.last_id = 0
        super().__init__(bus, PATH)

    @dbus.service.method(INTERFACE, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, _app, replaces_id, _icon, summary, body, actions, _hints, _timeout):
        if replaces_id == 0:
            self.last_id += 1
        shown_id = int(replaces_id or self.last_id)
        keys, labels = actions[0::2], actions[1::2]
        buttons = [{"key": str(key), "label": str(label)} for key, label in zip(keys, labels)]
        tell({"event": "shown", "id": shown_id, "summary": str(summary), "body": str(body), "buttons": buttons})
        return dbus.UInt32(shown_id)

    @dbus.service.method(INTERFACE, in_signature="u")
    def CloseNotification(self, shown_id):
        tell({"event": "closed", "id": int(shown_id)})
        self.NotificationClosed(shown_id, dbus.UInt32(CLOSED_BY_PROGRAM))

    @dbus.service.method(INTERFACE, out_signature="as")
    def GetCapabilities(self):
        return ["actions", "body", "persistence"]

    @dbus.service.method(INTERFACE, out_signature="ssss")
    def GetServerInformation(self):
        return ("tests", "none", "1", "1.2")

    @dbus.service.signal(INTERFACE, signature="us")
    def ActionInvoked(self, shown_id, key):
        pass

    @dbus.service.signal(INTERFACE, signature="uu")
    def NotificationClosed(self, shown_id, reason):
        pass


def main():
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    notifications = Notifications(dbus.SessionBus())
    loop = GLib.MainLoop()

    def obey(channel, _condition):
        line = channel.readline()
        if not line:
            loop.quit()
            return False
        order = json.loads(line)
        notifications.ActionInvoked(dbus.UInt32(order["id"]), order["key"])
        return True

    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, obey)
    tell({"event": "ready"})
    loop.run()


main()
