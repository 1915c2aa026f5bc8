#!/bin/sh
# Makes, once, the authority of this station's broker and the certificates of its three parties: broker, station and
# recorder. The common name of a certificate is the name in malkhana.acl. Usage: make-certificates.sh FOLDER [HOST…]
# The recorder's ca.crt, recorder.crt and recorder.key are carried to it by hand.
set -eu
folder=$1
shift
mkdir -p "$folder"
cd "$folder"
[ -e ca.crt ] && exit 0
umask 077

names="DNS:localhost,IP:127.0.0.1"
for host in "$@"; do
  case $host in
    *[!0-9.]*) names="$names,DNS:$host" ;;
    *) names="$names,IP:$host" ;;
  esac
done

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj "/CN=malkhana broker authority" \
  -addext "keyUsage=critical,keyCertSign" -keyout ca.key -out ca.pem 2>/dev/null
issue() {
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$1" -keyout "$1.key" -out "$1.csr" 2>/dev/null
  printf '%s\n' "$2" >"$1.ext"
  openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -CAcreateserial -days 1825 -extfile "$1.ext" -out "$1.crt" 2>/dev/null
  rm "$1.csr" "$1.ext"
}
issue broker "$(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth' "$names")"
issue station "extendedKeyUsage=clientAuth"
issue recorder "extendedKeyUsage=clientAuth"
chmod 644 ./*.crt ca.pem
# last: its being there says that all of it is
mv ca.pem ca.crt
