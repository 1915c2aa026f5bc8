"""Checks a C2SP tlog-proof with Python's hashlib and the openssl program alone. Exit 0: it holds."""
import base64, hashlib, json, subprocess, sys, tempfile

given = json.load(sys.stdin)


def refuse(why):
    print(why)
    sys.exit(1)


def key_of(vkey):
    name, key_id, data = vkey.split("+", 2)
    raw = base64.b64decode(data, validate=True)
    want = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    if want.hex() != key_id:
        refuse("key id")
    return name, want, raw[1:]


def verified(public, message, signature):
    der = bytes.fromhex("302a300506032b6570032100") + public
    with tempfile.TemporaryDirectory() as folder:
        for file, data in (("key", der), ("message", message), ("signature", signature)):
            with open(f"{folder}/{file}", "wb") as out:
                out.write(data)
        done = subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", f"{folder}/key", "-rawin",
             "-in", f"{folder}/message", "-sigfile", f"{folder}/signature"],
            capture_output=True,
        )
    return done.returncode == 0


lines = given["proof"].split("\n")
if lines[0] != "c2sp.org/tlog-proof@v1" or not lines[1].startswith("extra ") or not lines[2].startswith("index "):
    refuse("format")
entry = base64.b64decode(lines[1][6:], validate=True)
index = int(lines[2][6:])
blank = lines.index("")
path = [base64.b64decode(line, validate=True) for line in lines[3:blank]]
note = "\n".join(lines[blank + 1:])
text, signatures = note.rsplit("\n\n", 1)
text += "\n"
origin, size, root = text.split("\n")[:3]
size, root = int(size), base64.b64decode(root, validate=True)


def reaches(at, count, proof, leaf):
    """The recursive definition of RFC 6962 2.1.1, from the root down."""
    if count == 1:
        return leaf if not proof else None
    if not proof:
        return None
    half = 1
    while half * 2 < count:
        half *= 2
    rest, last = proof[:-1], proof[-1]
    left = at < half
    inner = reaches(at if left else at - half, half if left else count - half, rest, leaf)
    if inner is None:
        return None
    return hashlib.sha256(b"\x01" + (inner + last if left else last + inner)).digest()


if reaches(index, size, path, hashlib.sha256(b"\x00" + entry).digest()) != root:
    refuse("inclusion")
held = []
for line in signatures.rstrip("\n").split("\n"):
    _, name, data = line.split(" ")
    raw = base64.b64decode(data, validate=True)
    for role, vkey in given["keys"].items():
        key_name, key_id, public = key_of(vkey)
        if key_name != name or key_id != raw[:4]:
            continue
        if role == "log" and verified(public, text.encode(), raw[4:]) and name == origin:
            held.append(role)
        if role == "witness":
            time = int.from_bytes(raw[4:12], "big")
            if verified(public, f"cosignature/v1\ntime {time}\n{text}".encode(), raw[12:]):
                held.append(role)
if sorted(held) != sorted(given["keys"]):
    refuse("signature")
print("holds")
