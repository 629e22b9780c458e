using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>A certificate that the authority knows: the application signs an assertion about itself with the private key.</summary>
/// <remarks>
/// See <see href="https://learn.microsoft.com/entra/identity-platform/certificate-credentials">certificate credentials</see>.
/// </remarks>
internal sealed class ClientCertificateProof : IClientProof
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly X509Certificate2 _certificate;
    private readonly PartnerAssertionAlgorithm _algorithm;
    private readonly string _thumbprint;

    /// <exception cref="ArgumentException">The certificate cannot sign with RSA.</exception>
    public ClientCertificateProof(X509Certificate2 certificate, PartnerAssertionAlgorithm algorithm)
    {
        if (!certificate.HasPrivateKey)
        {
            throw new ArgumentException("The certificate has no private key. Load it together with its key.", nameof(certificate));
        }

        using var key = certificate.GetRSAPrivateKey()
            ?? throw new ArgumentException("The certificate has no RSA key, which signing in requires.", nameof(certificate));
        _certificate = certificate;
        _algorithm = algorithm;
        _thumbprint = Base64Url.EncodeToString(SHA256.HashData(certificate.RawData));
    }

    public void AddTo(TokenForm form, string clientId, Uri endpoint, DateTimeOffset now) => form
        .Add("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        .AddSecret("client_assertion", Assert(clientId, endpoint, now));

    private string Assert(string clientId, Uri endpoint, DateTimeOffset now)
    {
        var header = Encode(writer =>
        {
            writer.WriteString("alg"u8, _algorithm == PartnerAssertionAlgorithm.RS256 ? "RS256"u8 : "PS256"u8);
            writer.WriteString("typ"u8, "JWT"u8);
            writer.WriteString("x5t#S256"u8, _thumbprint);
        });
        var claims = Encode(writer =>
        {
            writer.WriteString("aud"u8, endpoint.AbsoluteUri);
            writer.WriteString("iss"u8, clientId);
            writer.WriteString("sub"u8, clientId);
            writer.WriteString("jti"u8, Guid.NewGuid());
            writer.WriteNumber("nbf"u8, now.ToUnixTimeSeconds());
            writer.WriteNumber("exp"u8, (now + Lifetime).ToUnixTimeSeconds());
        });
        var signed = $"{header}.{claims}";
        var padding = _algorithm == PartnerAssertionAlgorithm.RS256 ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss;
        using var key = _certificate.GetRSAPrivateKey()!;
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, padding))}";
    }

    private static string Encode(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }
}
