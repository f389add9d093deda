"""A store that is one JSON file, read and written whole for each reading: what the earlier program kept its history in. For comparison.

Prints as JSON what one more reading costs on top of so many: processor seconds, bytes written, and the peak of the memory.
Arguments: the file, readings before, readings to measure.
"""
import json
import resource
import sys

KIB = 1024
START = 1763800000


def reading(number):
    """As psa_car_controller answers, about: what such a store kept."""
    at = START + 90 * number
    return {
        "vin": "VR3UHZKXZLT000001", "updated_at": at, "battery": {"voltage": 96, "current": 0, "level": 40 + number % 50},
        "energy": [{"type": "Electric", "level": 40 + number % 50, "autonomy": 120 + number % 150, "updated_at": at,
                    "charging": {"plugged": False, "status": "Disconnected", "remaining_time": "PT0S", "charging_rate": 0,
                                 "charging_mode": "No", "next_delayed_time": "PT22H30M"}}],
        "last_position": {"type": "Feature", "geometry": {"type": "Point", "coordinates": [16.37 + number / 1e5, 48.2, 180]},
                          "properties": {"heading": 90, "type": "Acquire", "updated_at": at}},
        "timed_odometer": {"mileage": 20000 + number / 10, "updated_at": at}, "ignition": {"type": "Stop"},
        "preconditionning": {"air_conditioning": {"status": "Disabled", "updated_at": at, "programs": None}},
        "kinetic": {"moving": False, "speed": 0}, "privacy": {"state": "None"}, "environment": {"air": {"temp": 12.5}},
    }


def append(path, number):
    """Reads all, adds one, writes all, as a document store does that is one file. Returns the bytes written."""
    with open(path, encoding="utf-8") as file:
        tables = json.load(file)
    tables["_default"][str(number)] = reading(number)
    with open(path, "w", encoding="utf-8") as file:
        return file.write(json.dumps(tables))


def main():
    path, before, measured = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"_default": {str(number): reading(number) for number in range(before)}}, file)
    started = resource.getrusage(resource.RUSAGE_SELF)
    written = sum(append(path, before + number) for number in range(measured))
    ended = resource.getrusage(resource.RUSAGE_SELF)
    cpu = ended.ru_utime + ended.ru_stime - started.ru_utime - started.ru_stime
    print(json.dumps({"cpuSeconds": cpu / measured, "writtenBytes": written // measured, "peakMb": ended.ru_maxrss / KIB}))


main()
