"""Ký số: signs a PDF with a certificate made for it, or says whether a signature holds.

    sign.py sign IN OUT CERT [PAGE X Y WIDTH HEIGHT]
    sign.py check FILE CERT
"""

import datetime
import sys

from asn1crypto import keys, x509
from cryptography import x509 as made
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

MILLIMETRE = 72 / 25.4
PAGE_HEIGHT = 297


def certificate():
    """A key and a certificate that it signs itself."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = made.Name([made.NameAttribute(NameOID.COMMON_NAME, "Đảng ủy xã (thử)")])
    now = datetime.datetime.now(datetime.timezone.utc)
    usage = made.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    cert = (
        made.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(made.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(made.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    der = serialization.Encoding.DER
    plain = key.private_bytes(
        der, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return keys.PrivateKeyInfo.load(plain), x509.Certificate.load(cert.public_bytes(der))


def sign(source, target, kept, place):
    """Writes a signature behind a PDF, at a place on a page where one is named."""
    key, cert = certificate()
    with open(kept, "wb") as file:
        file.write(cert.dump())
    signer = signers.SimpleSigner(
        signing_cert=cert, signing_key=key, cert_registry=SimpleCertificateStore()
    )
    box = {}
    if place:
        page, x, y, width, height = (float(it) for it in place)
        left, right = x * MILLIMETRE, (x + width) * MILLIMETRE
        top = (PAGE_HEIGHT - y) * MILLIMETRE
        bottom = (PAGE_HEIGHT - y - height) * MILLIMETRE
        box = {"on_page": int(page) - 1, "box": tuple(map(round, (left, bottom, right, top)))}
    field = fields.SigFieldSpec("Ky", **box)
    with open(source, "rb") as file, open(target, "wb") as out:
        writer = IncrementalPdfFileWriter(file)
        metadata = signers.PdfSignatureMetadata(field_name="Ky")
        signers.sign_pdf(writer, metadata, signer, new_field_spec=field, output=out)


def check(path, kept):
    """Fails unless the one signature covers the whole file and holds."""
    with open(kept, "rb") as file:
        cert = x509.Certificate.load(file.read())
    with open(path, "rb") as file:
        (signature,) = PdfFileReader(file).embedded_signatures
        context = ValidationContext(trust_roots=[cert], allow_fetching=False)
        status = validate_pdf_signature(signature, context)
        print(status.bottom_line, status.coverage)
        sys.exit(not (status.bottom_line and status.intact and status.valid))


if sys.argv[1] == "sign":
    sign(*sys.argv[2:5], sys.argv[5:])
else:
    check(*sys.argv[2:4])
