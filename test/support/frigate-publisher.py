"""Says over MQTT what Frigate says, with Frigate's own client library (paho).

One JSON object a line on standard input: {"topic", "payload", "retain", "qos"}, or {"do": "drop"} to vanish without a
farewell (the last will is then published), or {"do": "end"}. Answers one line each: "ready", "sent", "refused".
"""
import json
import os
import sys
import threading

import paho.mqtt.client as mqtt

settings = json.loads(sys.argv[1])
prefix = settings.get("prefix", "frigate")
client = mqtt.Client(client_id=settings["client"], clean_session=True)
if "username" in settings:
    client.username_pw_set(settings["username"], settings["password"])
if "ca" in settings:
    client.tls_set(ca_certs=settings["ca"], certfile=settings.get("cert"), keyfile=settings.get("key"))
client.will_set(f"{prefix}/available", payload="offline", qos=1, retain=True)


def say(word):
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


state = {"up": False, "told": False}


def on_fault(fault):
    # a broker that wants a certificate says so only after the handshake, in the library's own thread
    if not state["told"]:
        say(f"refused {fault.exc_type.__name__}")
    os._exit(0)


threading.excepthook = on_fault


def on_connect(_client, _userdata, _flags, code):
    if code != 0:
        say(f"refused {code}")
        os._exit(0)
    state["up"] = True
    if not state["told"]:
        state["told"] = True
        say("ready")


def on_disconnect(_client, _userdata, _code):
    state["up"] = False


client.on_connect = on_connect
client.on_disconnect = on_disconnect
try:
    client.connect(settings["host"], settings["port"], keepalive=20)
except Exception as fault:
    say(f"refused {type(fault).__name__}")
    sys.exit(0)
client.loop_start()
for line in sys.stdin:
    told = json.loads(line)
    if told.get("do") == "drop":
        os._exit(0)
    if told.get("do") == "end":
        break
    payload = told["payload"]
    sent = client.publish(
        told["topic"],
        payload if isinstance(payload, str) else json.dumps(payload),
        qos=told.get("qos", 1),
        retain=told.get("retain", False),
    )
    try:
        sent.wait_for_publish(timeout=5)
        say("sent" if sent.is_published() else "unsent")
    except Exception as fault:
        say(f"unsent {type(fault).__name__}")
client.disconnect()
