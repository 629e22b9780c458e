using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>Judges the assertion with which an application proves to be itself, by the certificate that the authority knows.</summary>
internal sealed class OAuthAssertion(X509Certificate2 certificate, DateTimeOffset now)
{
    /// <summary>What is wrong with the assertion of a request; null if nothing is.</summary>
    public string? FindMistake(OAuthRequest request, Uri audience)
    {
        if (request["client_assertion_type"] != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" || request["client_secret"] is not null)
        {
            return "The request body must contain a client assertion, and no secret.";
        }

        if (request["client_assertion"]?.Split('.') is not [var header, var claims, var signature])
        {
            return "The client assertion is no token.";
        }

        var head = Read(header);
        var body = Read(claims);
        var thumbprint = WebEncoders.Base64UrlEncode(SHA256.HashData(certificate.RawData));
        var padding = (string?)head["alg"] switch
        {
            "PS256" => RSASignaturePadding.Pss,
            "RS256" => RSASignaturePadding.Pkcs1,
            _ => null,
        };
        using var key = certificate.GetRSAPublicKey()!;
        return (string?)head["typ"] != "JWT" || padding is null ? "The header is not one of a signed token."
            : (string?)head["x5t#S256"] != thumbprint ? "The certificate is not known."
            : !key.VerifyData(
                Encoding.ASCII.GetBytes($"{header}.{claims}"), WebEncoders.Base64UrlDecode(signature), HashAlgorithmName.SHA256, padding)
                ? "The signature is wrong."
            : (string?)body["aud"] != audience.AbsoluteUri ? "The audience is wrong."
            : (string?)body["iss"] != request["client_id"] || (string?)body["sub"] != request["client_id"] ? "It is another application's."
            : !Guid.TryParse((string?)body["jti"], out _) ? "It has no id."
            : (long)body["nbf"]! > now.ToUnixTimeSeconds() || (long)body["exp"]! <= now.ToUnixTimeSeconds() ? "It is not of this time."
            : null;
    }

    private static JsonObject Read(string part) => (JsonObject)JsonNode.Parse(WebEncoders.Base64UrlDecode(part))!;
}
