package yimaqing.seal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECParameterSpec;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.util.Arrays;
import yimaqing.seal.Suite.BouncyCastle;

/// Signs short texts, so that whoever holds the public key can tell later, without any server, that they are ours.
/// Key and signature are written as text: the suite's number, a colon, base64.
public final class Signer {
    private static final ECParameterSpec SM2 = ECNamedCurveTable.getParameterSpec("sm2p256v1");
    // what stands before the 32 bytes of a public key (RFC 8410)
    private static final byte[] ED25519_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Suite suite;
    private final PrivateKey secret;
    private final String publicKey;

    private Signer(Suite suite, PrivateKey secret, PublicKey shown) {
        this.suite = suite;
        this.secret = secret;
        this.publicKey = written(suite, shown.getEncoded());
    }

    /// Of the newest master key and the suite of today; another one after either has changed.
    public static Signer of(KeyRing ring) {
        return Suite.found(() -> switch (ring.suite()) {
            case AES_SHA_256_ED25519 -> ed25519(ring.newest());
            case SM4_SM3_SM2 -> sm2(ring.newest());
        });
    }

    private static Signer ed25519(MasterKey key) throws GeneralSecurityException {
        var suite = Suite.AES_SHA_256_ED25519;
        byte[] seed = key.signing(suite, "");
        // Java signs with a seed but does not tell its public half
        byte[] shown = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        var keys = keys(suite);
        return new Signer(
                suite,
                keys.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)),
                keys.generatePublic(new X509EncodedKeySpec(Arrays.concatenate(ED25519_HEAD, shown))));
    }

    private static Signer sm2(MasterKey key) throws GeneralSecurityException {
        var suite = Suite.SM4_SM3_SM2;
        // twice as many bytes as the curve's order has, so that no remainder is likelier than another
        var wide = new BigInteger(1, key.signing(suite, ", first half"))
                .shiftLeft(Suite.ROOT_BYTES * Byte.SIZE)
                .add(new BigInteger(1, key.signing(suite, ", second half")));
        var most = SM2.getN().subtract(BigInteger.TWO);
        var number = wide.mod(most).add(BigInteger.ONE);
        var keys = keys(suite);
        var shown = new ECPublicKeySpec(SM2.getG().multiply(number).normalize(), SM2);
        return new Signer(suite, keys.generatePrivate(new ECPrivateKeySpec(number, SM2)), keys.generatePublic(shown));
    }

    /// What others check signatures with; it is no secret.
    public String publicKey() {
        return publicKey;
    }

    public String signed(byte[] text) {
        return Suite.found(() -> {
            var signature = signature(suite);
            signature.initSign(secret);
            signature.update(text);
            return written(suite, signature.sign());
        });
    }

    /// Whether this is a signature of this text by whoever has the secret half; false also for what is none at all.
    public static boolean isSigned(byte[] text, String signature, String publicKey) {
        if (!signature.matches("[12]:.*") || !publicKey.startsWith(signature.substring(0, 2))) return false;
        var suite = Suite.numbered(Integer.parseInt(signature.substring(0, 1))).orElseThrow();
        try {
            var key = keys(suite).generatePublic(new X509EncodedKeySpec(bytes(publicKey)));
            var check = signature(suite);
            check.initVerify(key);
            check.update(text);
            return check.verify(bytes(signature));
        } catch (GeneralSecurityException | IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static Signature signature(Suite suite) throws GeneralSecurityException {
        return switch (suite) {
            case AES_SHA_256_ED25519 -> Signature.getInstance("Ed25519");
            case SM4_SM3_SM2 -> Signature.getInstance("SM3withSM2", BouncyCastle.PROVIDER);
        };
    }

    private static KeyFactory keys(Suite suite) throws GeneralSecurityException {
        return switch (suite) {
            case AES_SHA_256_ED25519 -> KeyFactory.getInstance("Ed25519");
            case SM4_SM3_SM2 -> KeyFactory.getInstance("EC", BouncyCastle.PROVIDER);
        };
    }

    private static String written(Suite suite, byte[] bytes) {
        return suite.number() + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String written) {
        return Base64.getDecoder().decode(written.substring(2));
    }
}
