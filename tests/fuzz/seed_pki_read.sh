#!/bin/sh
# seed_pki_read.sh FOLDER: small examples of everything that fuzz_pki_read can read, made with openssl.
set -eu
mkdir -p "$1"
cd "$1"
key="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc"
# shellcheck disable=SC2086
openssl req -x509 $key -keyout key.pem -out cert.pem -days 9 -subj "/O=Seed/CN=seed" \
    -addext "subjectAltName=DNS:a.example,IP:::1,otherName:msUPN;UTF8:a@b" -addext "extendedKeyUsage=clientAuth" 2>/dev/null
openssl x509 -in cert.pem -outform DER -out cert.der
grep -v -e ----- cert.pem > bare.txt
sed 's/^/> /' cert.pem > quoted.txt
openssl req -new -key key.pem -subj /CN=seed -out request.pem
openssl pkey -in key.pem -outform DER -out key.der
openssl pkey -in key.pem -pubout -out public.pem
openssl pkcs8 -topk8 -in key.pem -iter 2 -passout pass:password -out sealed.pem
openssl crl2pkcs7 -nocrl -certfile cert.pem -outform DER -out store.p7b
for kind in "" "-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1" "-legacy" "-pbmac1_pbkdf2" \
    "-keypbe NONE -certpbe NONE" "-nomac"; do
    # shellcheck disable=SC2086
    openssl pkcs12 -export -inkey key.pem -in cert.pem -iter 2 -passout pass:password $kind \
        -out "$(printf 'store%s.pfx' "$kind" | tr -d ' /')"
done
